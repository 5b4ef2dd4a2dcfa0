import { closestText } from '../../src/query/closest-text.ts'
import { compileQuery } from '../../src/query/compile-query.ts'
import type { Difference } from '../../src/query/field-check.ts'
import { attributeDifferences, requireAttributes } from '../../src/query/fields/attributes.ts'
import { isPlainObject, nameValue, requireFields, requireText } from '../../src/query/refuse.ts'
import { printTextPattern, textFits } from '../../src/query/text-pattern.ts'
import {
  askPredicate,
  isAsymmetricMatcher,
  printValue,
  printValuePattern,
  valueFits,
} from '../../src/query/value-pattern.ts'
import type { LogRecord } from '../../src/telemetry/log-record.ts'
import { isSpan, type Span } from '../../src/trace/span.ts'
import { sameSpan } from './kinship.ts'
import type { LogPattern, LogQuery } from './log-pattern.ts'
import { severityCheck } from './severity.ts'

/** All in which a record differs from one field of a pattern; empty where it fits. */
type Check = (record: LogRecord) => readonly Difference[]

type Compile = { [K in keyof LogPattern]-?: (value: Exclude<LogPattern[K], undefined>) => Check }

const compileField: Compile = {
  body: bodyCheck,
  severity: severityCheck,
  eventName: (pattern) => {
    requireText(pattern, 'eventName')
    return ({ eventName }) => {
      if (textFits(pattern, eventName)) return []
      const received = printValue(eventName)
      return [{ field: 'eventName', expected: printTextPattern(pattern), received, far: eventName === undefined }]
    }
  },
  attributes: (pattern) => {
    requireAttributes(pattern, 'attributes')
    return ({ attributes }) => attributeDifferences(pattern, attributes)
  },
  span: spanCheck,
  where: (where) => {
    if (typeof where !== 'function') throw new TypeError(`where is a predicate, not ${nameValue(where)}.`)
    return (record) =>
      askPredicate(where, record)
        ? []
        : [{ field: 'where', expected: printValuePattern(where), received: 'false', far: true }]
  },
}

/** The fields that a log pattern may have. */
export const logPatternFields: readonly string[] = Object.keys(compileField)

/**
 * Checks a query and its further fields once, and gives what asks them of a record.
 * @throws TypeError for a field that is not known, that has no value or that is given twice, or a query of another type.
 */
export function compileLogQuery(query: LogQuery, more: LogPattern): Check {
  const pattern = toPattern(query)
  const twice = Object.keys(more).find((field) => Object.hasOwn(pattern, field))
  if (twice !== undefined) {
    throw new TypeError(
      `The field "${twice}" is given twice: in the query and in the argument behind it. Give it once.`,
    )
  }
  const fields: LogPattern = { ...pattern, ...more }
  const checks = Object.entries(compileField)
    .filter(([field]) => Object.hasOwn(fields, field))
    .map(([field, compile]) => (compile as (value: unknown) => Check)(fields[field as keyof LogPattern]))
  return (record) => checks.flatMap((check) => check(record))
}

function toPattern(query: LogQuery): LogPattern {
  if (typeof query === 'string' || query instanceof RegExp) return { body: query }
  if (typeof query === 'function') return { where: query }
  if (isPlainObject(query) && !isAsymmetricMatcher(query)) {
    requireFields(query, 'a log pattern', logPatternFields)
    return query
  }
  throw new TypeError(
    `A log record is described by its body, a RegExp, a predicate or an object of fields, not by ${nameValue(query)}.`,
  )
}

function bodyCheck(pattern: Exclude<LogPattern['body'], undefined>): Check {
  return ({ body }) => {
    if (valueFits(pattern, body)) return []
    const texts = typeof pattern === 'string' && typeof body === 'string' ? { pattern, body } : undefined
    const isPart = texts !== undefined && texts.pattern !== '' && texts.body.includes(texts.pattern)
    const isSlip = texts !== undefined && closestText(texts.pattern, [texts.body]) !== undefined
    const hint = (): string | undefined =>
      isPart ? 'a string is the whole body; a RegExp fits a part of it.' : undefined
    const [expected, received] = [printValuePattern(pattern), printValue(body)]
    return [{ field: 'body', expected, received, far: !isPart && !isSlip, hint }]
  }
}

function spanCheck(wanted: Span | Exclude<LogPattern['span'], undefined>): Check {
  if (wanted === null) {
    return ({ spanId, span }) =>
      spanId === undefined ? [] : [differsInSpan('no span', span ? JSON.stringify(span.name) : 'a span not recorded')]
  }
  if (isSpan(wanted)) {
    const name = JSON.stringify(wanted.name)
    return ({ span }) => {
      if (span && sameSpan(span, wanted)) return []
      if (!span) return [differsInSpan(name, 'no span')]
      return [differsInSpan(name, span.name === wanted.name ? `another ${name}` : JSON.stringify(span.name))]
    }
  }
  const query = compileQuery(wanted)
  const ofSpan = (difference: Difference): Difference => ({ ...difference, field: `span ${difference.field}` })
  return ({ span }) => {
    if (!span) return [differsInSpan(query.text, 'no span')]
    return query.differences(span).map(ofSpan)
  }
}

function differsInSpan(expected: string, received: string): Difference {
  return { field: 'span', expected, received, far: true }
}
