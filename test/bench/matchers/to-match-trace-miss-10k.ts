import type { Benchmark } from '../support/benchmark.ts'
import { drawnTrace, matchTraceMs } from '../support/match-trace.ts'

/** A miss of `toMatchTrace` with its explanation, where a hundred lines differ: the first call of a process. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 300,
  processes: 5,
  measure: () => {
    const { trace, drawing } = drawnTrace(10_000)
    const lines = drawing.split('\n')
    const changed = lines.map((line, i) => (i % 100 === 7 ? line.replace('operation', 'oparation') : line))
    return matchTraceMs(trace, changed.join('\n'), false)
  },
}
