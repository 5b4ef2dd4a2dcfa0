import { numberedRows } from '../../src/query/explain/difference-rows.ts'
import { shorten } from '../../src/query/explain/shorten.ts'
import { count } from '../../src/query/explain/words.ts'
import type { Difference } from '../../src/query/field-check.ts'
import { editDistance } from '../../src/trace/closest-text.ts'
import { drawName } from '../../src/trace/notation/draw-name.ts'
import type { RecordKind, TiedRecord } from './record-kind.ts'
import { shownRows } from './rows.ts'

/** How many records are set against a pattern field by field. */
const shownNearest = 3

/** A record, and all in which it differs from what was asked for. */
export interface JudgedRecord<R> {
  readonly record: R
  readonly differences: readonly Difference[]
}

type Words<R> = Pick<RecordKind<never, R>, 'noun' | 'telling' | 'draw'>

/** Explains why no record fits: the nearest with their differences, then all records with the spans they are tied to. */
export function explainNoRecord<R extends TiedRecord>(
  kind: Words<R>,
  query: string,
  judged: readonly JudgedRecord<R>[],
): string {
  const nearest = findNearest(kind, judged)
  const fact = `No ${kind.noun} fits ${shorten(query, 120)}, among ${count(judged.length, kind.noun)}`
  if (nearest.length === 0) return `${fact}:\n\n${drawRecords(kind, judged, new Map())}`
  const fields = count(nearest[0]?.differences.length ?? 0, 'field')
  const marks = new Map(nearest.map(({ record }, i) => [record, nearest.length === 1 ? 'nearest' : `(${i + 1})`]))
  const hints = new Set(nearest.flatMap(({ differences }) => differences.map(({ hint }) => hint?.())))
  const told = [...hints].filter((hint) => hint !== undefined).map((hint) => `\nHint: ${hint}`)
  const differ = nearest.length === 1 ? `differs in ${fields}` : `differ in ${fields} each`
  const rows = `The nearest ${differ}:\n${numberedRows(nearest)}`
  return `${fact}. ${rows}\n\n${drawRecords(kind, judged, marks)}${told.join('')}`
}

/** Draws records in the order in which they came, each with the span that it is tied to. */
export function drawRecords<R extends TiedRecord>(
  kind: Words<R>,
  judged: readonly JudgedRecord<R>[],
  marks: ReadonlyMap<R, string>,
): string {
  const kept = judged.filter(({ record }, i) => i < shownRows || marks.has(record))
  const lines = kept.map(({ record }) => {
    const mark = marks.get(record)
    return `  ${kind.draw(record)}   ${placeOf(record)}${mark === undefined ? '' : `   ← ${mark}`}`
  })
  const hidden = judged.length - kept.length
  return lines.concat(hidden > 0 ? `  ... and ${hidden} more` : []).join('\n')
}

/** Those that say what was asked for, else those that come near; none where nothing does. */
function findNearest<R>({ telling }: Words<R>, judged: readonly JudgedRecord<R>[]): JudgedRecord<R>[] {
  const saying = judged.filter(({ differences }) => !differences.some(({ field }) => telling.has(field)))
  const near = judged.filter(({ differences }) => differences.some(({ far }) => !far))
  const farOf = ({ differences }: JudgedRecord<R>): number => differences.filter(({ far }) => far).length
  const slipOf = ({ differences }: JudgedRecord<R>): number =>
    differences
      .filter(({ field, far }) => telling.has(field) && !far)
      .reduce((sum, { expected, received }) => sum + editDistance(expected, received), 0)
  const compare = (a: JudgedRecord<R>, b: JudgedRecord<R>): number =>
    a.differences.length - b.differences.length || farOf(a) - farOf(b) || slipOf(a) - slipOf(b)
  const ranked = (saying.length > 0 ? saying : near).toSorted(compare)
  return ranked.filter((one) => compare(one, ranked[0] ?? one) === 0).slice(0, shownNearest)
}

function placeOf({ span, spanId }: TiedRecord): string {
  if (span) return `in ${drawName(span.name)}${span.service === undefined ? '' : ` @${span.service}`}`
  return spanId === undefined ? 'outside of any span' : 'in a span that was not recorded'
}
