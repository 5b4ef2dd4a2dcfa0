import { shorten } from '../../src/query/explain/shorten.ts'
import { printField } from '../../src/query/print-pattern.ts'
import { isPlainObject, requireFields } from '../../src/query/refuse.ts'
import { printNumber, requireTimes, type Times, timesFit } from '../../src/query/times.ts'
import { isSpan } from '../../src/trace/span.ts'
import { type Call, messageOf, printCall } from './call.ts'
import { drawRecords, explainNoRecord, type JudgedRecord } from './explain-records.ts'
import type { MatcherResult } from './matcher-context.ts'
import {
  compileRecordQuery,
  type RecordCheck,
  type RecordKind,
  type RecordQuery,
  type TiedRecord,
} from './record-kind.ts'

/** The records to judge, and where they must have been recorded, if that is asked for by the subject. */
export interface RecordSelection<R> {
  readonly records: readonly R[]
  readonly within?: { readonly text: string; readonly check: RecordCheck<R> }
}

/**
 * Judges whether as many records fit as were asked for.
 * @throws TypeError for a pattern that cannot be meant; Error, with `.not` too, where there is not a single record, unless
 * `times` allows none.
 */
export function judgeRecords<P extends object, R extends TiedRecord>(
  kind: RecordKind<P, R>,
  { records, within }: RecordSelection<R>,
  [query, more]: readonly [query: RecordQuery<P, R>, more?: (P & { readonly times?: Times }) | undefined],
  call: Call,
): MatcherResult {
  if (more !== undefined) {
    requireFields(more, `the second argument of ${call.matcher}`, ['times', ...Object.keys(kind.fields)])
  }
  const { times, ...fields }: { readonly times?: Times } = more ?? {}
  if (times !== undefined) requireTimes(times)
  const ofQuery = compileRecordQuery(kind, query, fields)
  if (records.length === 0 && (times === undefined || !timesFit(times, 0))) {
    throw new Error(`${printCall(call)}\n\n${kind.nothing}`)
  }

  const differencesOf: RecordCheck<R> = (record) => [...ofQuery(record), ...(within?.check(record) ?? [])]
  const judged = records.map((record) => ({ record, differences: differencesOf(record) }))
  const found = judged.filter(({ differences }) => differences.length === 0)
  const pass = times === undefined ? found.length > 0 : timesFit(times, found.length)
  const asked = Object.keys(fields).length === 0 ? [query] : [query, fields]
  const text = asked.map(printRecordArg).join(' with ') + (within ? ` ${within.text}` : '')
  return { pass, message: messageOf(call, () => explain(kind, { text, judged, found, pass, times })) }
}

/** Prints an argument of a matcher of records; a span stands in it by its name. */
export function printRecordArg(argument: unknown): string {
  if (!isPlainObject(argument) || !isSpan(argument['span'])) return printField(argument)
  return printField({ ...argument, span: argument['span'].name })
}

interface Verdict<R> {
  /** What was asked for. */
  readonly text: string
  readonly judged: readonly JudgedRecord<R>[]
  readonly found: readonly JudgedRecord<R>[]
  readonly pass: boolean
  readonly times: Times | undefined
}

function explain<P, R extends TiedRecord>(
  kind: RecordKind<P, R>,
  { text, judged, found, pass, times }: Verdict<R>,
): string {
  const { noun } = kind
  if (found.length === 0 && judged.length > 0) {
    const asked = pass
      ? `Any number but ${printNumber(times ?? 0)} was asked for. `
      : `Expected ${countThat(times ?? 1, noun)}, found none. `
    return (times === undefined ? '' : asked) + explainNoRecord(kind, text, judged)
  }
  const unwanted =
    times === undefined ? countThat(0, noun) : `any number but ${printNumber(times)} of ${noun}s that fit`
  const number = found.length === 0 ? 'none' : String(found.length)
  const fact = `Expected ${pass ? unwanted : countThat(times ?? 1, noun)} ${shorten(text, 120)}, found ${number}`
  const mark = (i: number): string => (found.length === 1 ? 'found' : `${i + 1} of ${found.length}`)
  const marks = new Map(found.map(({ record }, i) => [record, mark(i)]))
  return judged.length === 0 ? `${fact}.` : `${fact}:\n\n${drawRecords(kind, judged, marks)}`
}

/** `1 log record that fits`, `2 or more log records that fit` */
function countThat(times: Times, noun: string): string {
  if (times === 0) return `no ${noun} that fits`
  return times === 1 ? `1 ${noun} that fits` : `${printNumber(times)} ${noun}s that fit`
}
