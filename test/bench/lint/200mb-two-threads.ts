import type { Benchmark } from '../support/benchmark.ts'
import { lintTimesOfParse } from './support/times-of-parse.ts'

/** Linting 200 MB by the recommended conventions on two threads, against `JSON.parse` on one. */
export const benchmark: Benchmark = {
  unit: 'x the time of JSON.parse',
  limit: 1 / 1.4,
  measure: () => lintTimesOfParse(2, 'recommended'),
}
