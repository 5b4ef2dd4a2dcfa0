import type { ExitCode } from '../../lint/lint-report.ts'
import type { Io } from '../io.ts'
import { loadConfig } from '../load-config.ts'
import { listRules } from './list-rules.ts'
import type { LintOptions } from './options.ts'
import { printConfig } from './print-config.ts'

/** `spanwright lint`: shows the config in effect, or checks files by it. */
export async function lintCommand(patterns: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  const { conventions } = await loadConfig(options, io.cwd)
  if (options.printConfig) io.stdout.write(printConfig(conventions))
  else if (options.listRules) io.stdout.write(listRules(conventions))
  else {
    const { checkFiles } = await import('./check-files.ts')
    return checkFiles(patterns, conventions, options, io)
  }
  return 0
}
