import { numberedRows } from '../../src/query/explain/difference-rows.ts'
import { shorten } from '../../src/query/explain/shorten.ts'
import { count } from '../../src/query/explain/words.ts'
import type { Difference } from '../../src/query/field-check.ts'
import type { LogRecord } from '../../src/telemetry/log-record.ts'
import { drawAttributes, drawValue } from '../../src/trace/notation/draw-attributes.ts'
import { drawName } from '../../src/trace/notation/draw-name.ts'
import { shownRows } from './rows.ts'
import { printSeverity } from './severity.ts'

/** How many records are set against a pattern field by field. */
const shownNearest = 3

/** The fields that say what a record is about, as a name does of a span. */
const telling: ReadonlySet<string> = new Set(['body', 'eventName'])

/** A record, and all in which it differs from what was asked for. */
export interface JudgedLog {
  readonly record: LogRecord
  readonly differences: readonly Difference[]
}

/** Explains why no record fits: the nearest with their differences, then all records with the spans they are tied to. */
export function explainNoLog(query: string, judged: readonly JudgedLog[]): string {
  const nearest = findNearest(judged)
  const fact = `No log record fits ${shorten(query, 120)}, among ${count(judged.length, 'log record')}`
  if (nearest.length === 0) return `${fact}:\n\n${drawLogs(judged, new Map())}`
  const fields = count(nearest[0]?.differences.length ?? 0, 'field')
  const marks = new Map(nearest.map(({ record }, i) => [record, nearest.length === 1 ? 'nearest' : `(${i + 1})`]))
  const hints = new Set(nearest.flatMap(({ differences }) => differences.map(({ hint }) => hint?.())))
  const told = [...hints].filter((hint) => hint !== undefined).map((hint) => `\nHint: ${hint}`)
  const differ = nearest.length === 1 ? `differs in ${fields}` : `differ in ${fields} each`
  const rows = `The nearest ${differ}:\n${numberedRows(nearest)}`
  return `${fact}. ${rows}\n\n${drawLogs(judged, marks)}${told.join('')}`
}

/** Draws log records in the order in which they were emitted, each with the span that it is tied to. */
export function drawLogs(judged: readonly JudgedLog[], marks: ReadonlyMap<LogRecord, string>): string {
  const kept = judged.filter(({ record }, i) => i < shownRows || marks.has(record))
  const lines = kept.map(({ record }) => {
    const mark = marks.get(record)
    return `  ${drawLog(record)}${mark === undefined ? '' : `   ← ${mark}`}`
  })
  const hidden = judged.length - kept.length
  return lines.concat(hidden > 0 ? `  ... and ${hidden} more` : []).join('\n')
}

/** Those that say what was asked for, else those that come near; none where nothing does. */
function findNearest(judged: readonly JudgedLog[]): JudgedLog[] {
  const saying = judged.filter(({ differences }) => !differences.some(({ field }) => telling.has(field)))
  const near = judged.filter(({ differences }) => differences.some(({ far }) => !far))
  const farOf = ({ differences }: JudgedLog): number => differences.filter(({ far }) => far).length
  const compare = (a: JudgedLog, b: JudgedLog): number =>
    a.differences.length - b.differences.length || farOf(a) - farOf(b)
  const ranked = (saying.length > 0 ? saying : near).toSorted(compare)
  return ranked.filter((one) => compare(one, ranked[0] ?? one) === 0).slice(0, shownNearest)
}

/** `warn "card declined" {order.id: "42"}   in POST /charge` */
function drawLog(record: LogRecord): string {
  const { body, eventName, attributes } = record
  const parts = [
    printSeverity(record),
    eventName === undefined ? undefined : `event ${drawName(eventName)}`,
    body === undefined ? undefined : shorten(drawValue(body)),
    shorten(drawAttributes(attributes)),
  ]
  return `${parts.filter(Boolean).join(' ')}   ${placeOf(record)}`
}

function placeOf({ span, spanId }: LogRecord): string {
  if (span) return `in ${drawName(span.name)}${span.service === undefined ? '' : ` @${span.service}`}`
  return spanId === undefined ? 'outside of any span' : 'in a span that was not recorded'
}
