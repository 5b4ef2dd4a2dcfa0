import type { Difference } from '../../src/query/field-check.ts'
import { isPlainObject, nameValue, requireFields } from '../../src/query/refuse.ts'
import { isAsymmetricMatcher } from '../../src/query/value-pattern.ts'
import type { Span } from '../../src/trace/span.ts'

/** What is recorded beside the spans, each tied to the span that it was recorded in: a log record, a measurement. */
export interface TiedRecord {
  readonly traceId?: string
  readonly spanId?: string
  readonly span: Span | undefined
}

/** All in which a record differs from one field of a pattern; empty where it fits. */
export type RecordCheck<R> = (record: R) => readonly Difference[]

/** What describes a record: what it mainly says, a predicate, or a pattern. */
export type RecordQuery<P, R> = string | RegExp | ((record: R) => boolean) | P

/** What there is to know of a kind of record, to ask for one and to explain a miss. */
export interface RecordKind<P, R> {
  /** `log record` */
  readonly noun: string
  /** `a log pattern` */
  readonly pattern: string
  /** The field that a string or a RegExp stands for. */
  readonly main: keyof P & string
  /** The fields that say what a record is about, as a name does of a span. */
  readonly telling: ReadonlySet<string>
  /** Checks the value of a field once, and gives what asks it of a record. */
  readonly fields: { readonly [K in keyof P]-?: (value: Exclude<P[K], undefined>) => RecordCheck<R> }
  /** What to say where there is not a single record, and what helps. */
  readonly nothing: string
  /** Draws a record on one line, without the span that it is tied to. */
  draw(record: R): string
}

/**
 * Checks a query and its further fields once, and gives what asks them of a record.
 * @throws TypeError for a field that is not known, that has no value or that is given twice, or a query of another type.
 */
export function compileRecordQuery<P extends object, R>(
  kind: RecordKind<P, R>,
  query: RecordQuery<P, R>,
  more: object,
): RecordCheck<R> {
  const pattern = toPattern(kind, query)
  const twice = Object.keys(more).find((field) => Object.hasOwn(pattern, field))
  if (twice !== undefined) {
    throw new TypeError(
      `The field "${twice}" is given twice: in the query and in the argument behind it. Give it once.`,
    )
  }
  const fields: Readonly<Record<string, unknown>> = { ...pattern, ...more }
  const checks = Object.entries(kind.fields)
    .filter(([field]) => Object.hasOwn(fields, field))
    .map(([field, compile]) => (compile as (value: unknown) => RecordCheck<R>)(fields[field]))
  return (record) => checks.flatMap((check) => check(record))
}

function toPattern<P extends object, R>(kind: RecordKind<P, R>, query: RecordQuery<P, R>): object {
  if (typeof query === 'string' || query instanceof RegExp) return { [kind.main]: query }
  if (typeof query === 'function') return { where: query }
  if (isPlainObject(query) && !isAsymmetricMatcher(query)) {
    requireFields(query, kind.pattern, Object.keys(kind.fields))
    return query
  }
  throw new TypeError(
    `A ${kind.noun} is described by its ${kind.main}, a RegExp, a predicate or an object of fields, not by ${nameValue(query)}.`,
  )
}
