import { shorten } from '../../src/query/explain/shorten.ts'
import { textCheck } from '../../src/query/fields/text.ts'
import { printValue, printValuePattern, type ValuePattern, valueFits } from '../../src/query/value-pattern.ts'
import type { LogRecord } from '../../src/telemetry/log-record.ts'
import { drawAttributes, drawValue } from '../../src/trace/notation/draw-attributes.ts'
import { drawName } from '../../src/trace/notation/draw-name.ts'
import type { LogPattern } from './log-pattern.ts'
import { attributesField, checked, nearness, spanField, whereField } from './record-fields.ts'
import type { RecordCheck, RecordKind } from './record-kind.ts'
import { printSeverity, severityCheck } from './severity.ts'

/** What there is to know of log records. */
export const logKind: RecordKind<LogPattern, LogRecord> = {
  noun: 'log record',
  pattern: 'a log pattern',
  main: 'body',
  telling: new Set(['body', 'eventName']),
  fields: {
    body: bodyField,
    severity: severityCheck,
    eventName: (pattern) => checked(textCheck<LogRecord>('eventName', pattern, ({ eventName }) => eventName)),
    attributes: attributesField,
    span: spanField,
    where: whereField,
  },
  nothing:
    'Nothing was logged: there is not a single log record here, so there is nothing to judge.\n' +
    'Hint: records come from the loggers of `@opentelemetry/api-logs`, not from the console. A logging library needs its ' +
    'instrumentation, such as `@opentelemetry/instrumentation-pino`.',
  draw: drawLog,
}

function bodyField(pattern: ValuePattern): RecordCheck<LogRecord> {
  return ({ body }) => {
    if (valueFits(pattern, body)) return []
    const { isPart, isSlip } = nearness(pattern, body)
    const hint = (): string | undefined =>
      isPart ? 'a string is the whole body; a RegExp fits a part of it.' : undefined
    const [expected, received] = [printValuePattern(pattern), printValue(body)]
    return [{ field: 'body', expected, received, far: !isPart && !isSlip, hint }]
  }
}

/** `warn "card declined" {order.id: "42"}` */
function drawLog(record: LogRecord): string {
  const { body, eventName, attributes } = record
  const parts = [
    printSeverity(record),
    eventName === undefined ? undefined : `event ${drawName(eventName)}`,
    body === undefined ? undefined : shorten(drawValue(body)),
    shorten(drawAttributes(attributes)),
  ]
  return parts.filter(Boolean).join(' ')
}
