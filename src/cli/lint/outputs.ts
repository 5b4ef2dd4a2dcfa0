import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { LintReport } from '../../lint/lint-report.ts'
import { reporters } from '../../report/index.ts'
import { wantsColours } from '../colours.ts'
import type { Io } from '../io.ts'
import { reasonOf, unknownName, UsageError } from '../usage-error.ts'
import type { LintOptions } from './options.ts'

/** A format, and the file that it goes to; the standard output, when absent. */
export interface PlannedOutput {
  readonly format: string
  readonly path?: string
}

/**
 * What is to be written where: each format that has a file to its file, others to the standard output. Without any format
 * it is `stylish` that goes there.
 *
 * @throws UsageError for an unknown format.
 */
export function planOutputs({ format = ['stylish'], output = new Map() }: LintOptions): readonly PlannedOutput[] {
  const names = new Set([...format, ...output.keys()])
  for (const name of names) {
    if (!Object.hasOwn(reporters, name)) throw unknownName('format', name, Object.keys(reporters))
  }
  return [...names].map((name) => {
    const path = output.get(name)
    return { format: name, ...(path === undefined ? {} : { path }) }
  })
}

/**
 * Writes a report in every format that is wanted; on GitHub Actions, `github` also adds to the summary of the step.
 * @throws UsageError for a file that cannot be written.
 */
export async function writeOutputs(
  planned: readonly PlannedOutput[],
  report: LintReport,
  options: LintOptions,
  io: Io,
): Promise<void> {
  const { cwd, stdout, env } = io
  const shown = {
    cwd,
    colour: wantsColours(options.color, io),
    ...(stdout.isTerminal ? { columns: stdout.columns } : {}),
  }
  for (const { format, path } of planned) {
    const write = reporters[format]
    if (!write) throw unknownName('format', format, Object.keys(reporters))
    if (path === undefined) stdout.write(endLine(write(report, shown)))
    else await writeReport(path, endLine(write(report, { cwd })), cwd)
  }
  const summary = env['GITHUB_STEP_SUMMARY']
  if (summary === undefined || summary === '' || !planned.some(({ format }) => format === 'github')) return
  await appendFile(summary, reporters['github-summary']?.(report, { cwd }) ?? '').catch((error: unknown) => {
    throw new UsageError(`The summary of the step cannot be written to ${summary}: ${reasonOf(error)}.`)
  })
}

async function writeReport(path: string, text: string, cwd: string): Promise<void> {
  const file = resolve(cwd, path)
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  } catch (error) {
    throw new UsageError(`The report cannot be written to ${path}: ${reasonOf(error)}.`)
  }
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
