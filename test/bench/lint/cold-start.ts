import type { Benchmark } from '../support/benchmark.ts'
import { median } from '../support/rounds.ts'
import { commandMs } from './support/command.ts'
import { OtlpFile } from './support/otlp-file.ts'

/** Linting 1 MB with the command, from the start of its process to the end. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 350,
  measure: () => {
    using file = new OtlpFile({ spans: 1150, interleave: 20 })
    return median(Array.from({ length: 7 }, () => commandMs(['lint', file.path], file.folder)))
  },
}
