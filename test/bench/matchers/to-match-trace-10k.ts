import type { Benchmark } from '../support/benchmark.ts'
import { drawnTrace, matchTraceMs } from '../support/match-trace.ts'

/** `toMatchTrace` of a large trace with what was drawn of it, text and all: the first call of a process. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 300,
  processes: 5,
  measure: () => {
    const { trace, drawing } = drawnTrace(10_000)
    return matchTraceMs(trace, drawing, true)
  },
}
