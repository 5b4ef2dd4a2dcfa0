import { readFileSync } from 'node:fs'
import type * as LintFiles from '../../../../src/cli/lint/lint-files.ts'
import type * as LoadConfig from '../../../../src/cli/load-config.ts'
import { built } from '../../support/built.ts'
import { collectGarbage, median } from '../../support/rounds.ts'
import { OtlpFile, quarterMillion } from './otlp-file.ts'

const { lintFiles } = await built<typeof LintFiles>('src/cli/lint/lint-files.js')
const { loadConfig } = await built<typeof LoadConfig>('src/cli/load-config.js')

const rounds = 5

/**
 * How many times the time of `JSON.parse` on the lines of a 200 MB file, on one thread and read beforehand, it takes to lint
 * the file. The two alternate, and the median over the pairs counts.
 */
export async function lintTimesOfParse(workers: number, preset: string): Promise<number> {
  using file = new OtlpFile(quarterMillion)
  const config = { config: false, preset: [preset] } as const
  const { conventions } = await loadConfig(config, file.folder)
  const lines = readFileSync(file.path, 'latin1').trimEnd().split('\n')
  const lint = async (): Promise<void> => {
    const inputs = [{ name: 'traces.jsonl', path: file.path }]
    const { result } = await lintFiles(inputs, conventions, { workers, config, cwd: file.folder })
    if (result.spans < quarterMillion.spans) throw new Error(`Only ${result.spans} spans were checked.`)
  }
  const parse = (): void => {
    for (const line of lines) JSON.parse(line)
  }
  const ratios: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const ratio = (await wallMs(lint)) / (await wallMs(parse))
    // The first round is for the optimiser.
    if (round > 0) ratios.push(ratio)
  }
  return median(ratios)
}

async function wallMs(run: () => void | Promise<void>): Promise<number> {
  collectGarbage()
  const start = performance.now()
  await run()
  return performance.now() - start
}
