import type { Benchmark } from '../support/benchmark.ts'
import { commandMegabytes } from './support/command.ts'
import { OtlpFile } from './support/otlp-file.ts'

/** The most memory that the command holds on 2 GB of interleaved traces. It takes minutes, so it runs by its name only. */
export const benchmark: Benchmark = {
  unit: 'MB',
  limit: 600,
  measure: () => {
    using file = new OtlpFile({ spans: 2_300_000, interleave: 200 })
    return commandMegabytes(['lint', file.path], file.folder)
  },
}
