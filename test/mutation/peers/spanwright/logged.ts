import { toHaveLog } from '../../../../matchers/toHaveLog.ts'
import type { LogRecord } from '../../../../src/telemetry/log-record.ts'
import { drawValue } from '../../../../src/trace/notation/draw-attributes.ts'
import type { Check, Recorded } from './check.ts'

/** Every log record in its span, as often as it is there. */
export function logged({ telemetry }: Recorded): Check[] {
  const records = telemetry.logs()
  return records.map((record) => {
    const times = records.filter((one) => textOf(one) === textOf(record)).length
    const { body = null, attributes, span } = record
    const wanted = { attributes, span: span ? { name: span.name, kind: span.kind } : null, times }
    return { part: 'toHaveLog', ask: (recorded) => toHaveLog.call({}, recorded.telemetry, { body }, wanted) }
  })
}

function textOf({ body, attributes, span }: LogRecord): string {
  return [drawValue(body), drawValue(attributes), span?.name, span?.kind].join(' ')
}
