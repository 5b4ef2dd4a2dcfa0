import type { Span } from '../../trace/span.ts'
import type { Candidates } from './nearest.ts'
import { list } from './words.ts'

/** Of many spans that differ alike, so many are marked. */
const markedAlike = 3

/** What to remark on the nearest spans: the number of their rows, and in which fields they differ. */
export function remarksOn(ways: readonly Candidates[]): Map<Span, string> {
  return new Map(
    ways.flatMap((way, i) => {
      const number = ways.length === 1 ? '' : `(${i + 1}) `
      const remark = number + describe(way)
      return way.spans.slice(0, markedAlike).map((span): [Span, string] => [span, remark])
    }),
  )
}

function describe({ differences }: Candidates): string {
  const fields = differences.map(({ field }) => field).filter((field) => field !== 'name')
  const nearest = differences.length > fields.length ? ['nearest'] : []
  const differs = fields.length > 0 ? [`differs in ${list(fields)}`] : []
  return [...nearest, ...differs].join(', ')
}
