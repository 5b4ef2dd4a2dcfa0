import { fileURLToPath } from 'node:url'
import type { Benchmark } from '../support/benchmark.ts'
import { runChild } from '../support/child.ts'

const script = fileURLToPath(new URL('../support/retain.ts', import.meta.url))
const million = '1000000'

/** The heap that a million recorded spans hold in a synchronous loop, against an array of the SDK's own span objects. */
export const benchmark: Benchmark = {
  unit: "x the SDK's spans in an array",
  limit: 1.2,
  measure: () => bytesPerSpan('recorder') / bytesPerSpan('array'),
}

function bytesPerSpan(keeper: 'recorder' | 'array'): number {
  return runChild<number>(script, [keeper, million], ['--max-old-space-size=4096'])
}
