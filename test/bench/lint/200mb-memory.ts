import type { Benchmark } from '../support/benchmark.ts'
import { commandMegabytes } from './support/command.ts'
import { OtlpFile, quarterMillion } from './support/otlp-file.ts'

/** The most memory that the command holds on 200 MB, as it runs without options. */
export const benchmark: Benchmark = {
  unit: 'MB',
  limit: 512,
  measure: () => {
    using file = new OtlpFile(quarterMillion)
    return commandMegabytes(['lint', file.path], file.folder)
  },
}
