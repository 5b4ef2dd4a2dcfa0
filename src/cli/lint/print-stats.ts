import type { Timings } from './stopwatch.ts'
import { countOfThings, printDuration, printNumber } from '../../report/support/words.ts'
import { alignColumns } from './align-columns.ts'

/** Rules beyond these are told as one. */
const mostRules = 20

/** Where the time of a run went. */
export function printStats(
  { spans, traces }: { readonly spans: number; readonly traces: number },
  { phases, rules }: Timings,
): string {
  const total = phases.read + phases.assemble + phases.check
  const share = (ms: number): string => `${total === 0 ? 0 : Math.round((ms / total) * 100)} %`
  const row = ([name, ms]: readonly [string, number]): string[] => [`  ${name}`, printDuration(ms), share(ms)]
  const slowest = [...rules].sort(([, a], [, b]) => b - a)
  const rest = slowest.splice(mostRules)
  if (rest.length > 0) slowest.push([`${rest.length} more`, rest.reduce((sum, [, ms]) => sum + ms, 0)])
  const sums = `${countOfThings(spans, 'span')}, ${countOfThings(traces, 'trace')} in ${printDuration(total)}`
  return [
    `${sums}: ${printNumber(total === 0 ? 0 : (spans / total) * 1000)} spans/s`,
    alignColumns(Object.entries(phases).map(row), [1, 2]),
    'Rules, the slowest first (measuring makes them slower):',
    alignColumns(slowest.map(row), [1, 2]),
    '',
  ].join('\n')
}
