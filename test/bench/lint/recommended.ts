import type { Benchmark } from '../support/benchmark.ts'
import { checkTimesOfParse } from './support/check-times-of-parse.ts'

/** Reading, assembling and checking 60,000 spans in memory by the preset `recommended`. */
export const benchmark: Benchmark = {
  unit: 'x the time of JSON.parse',
  limit: 1 / 0.7,
  measure: () => checkTimesOfParse('recommended'),
}
