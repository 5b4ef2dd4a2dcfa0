import type { Benchmark } from '../support/benchmark.ts'
import { lintTimesOfParse } from './support/times-of-parse.ts'

/** Linting 200 MB by the recommended conventions on one thread. */
export const benchmark: Benchmark = {
  unit: 'x the time of JSON.parse',
  limit: 1 / 0.7,
  measure: () => lintTimesOfParse(1, 'recommended'),
}
