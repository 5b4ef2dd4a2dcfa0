import type { Severity } from '../../lint/finding.ts'
import { countOf, type ExitCode, exitCodeOf, type LintReport } from '../../lint/lint-report.ts'
import type { ResolvedConventions } from '../../lint/resolve-conventions.ts'
import { sortFindings } from '../../lint/sort-findings.ts'
import type { Io } from '../io.ts'
import { unknownName } from '../usage-error.ts'
import { findInputs } from './find-inputs.ts'
import { lintFiles, type LintOutcome } from './lint-files.ts'
import { makeReport } from './make-report.ts'
import type { LintOptions } from './options.ts'
import { planOutputs, writeOutputs } from './outputs.ts'
import { printStats } from './print-stats.ts'
import { Progress } from './progress.ts'
import { readSuppressions, updateSuppressions } from './suppressions.ts'
import { countOfThings } from '../../report/support/words.ts'

/** Checks files by conventions, and tells what is broken. */
export async function checkFiles(
  patterns: readonly string[],
  conventions: ResolvedConventions,
  options: LintOptions,
  io: Io,
): Promise<ExitCode> {
  const started = io.now()
  for (const rule of options.suppressRule ?? []) {
    if (!conventions.library.has(rule)) throw unknownName('rule', rule, conventions.library.keys(), listHint)
  }
  const outputs = planOutputs(options)
  const file = await readSuppressions(options, io.cwd)
  const inputs = await findInputs(patterns, io)

  const outcome = await lintWithProgress(inputs, conventions, options, io)
  const findings = sortFindings(outcome.result.findings)
  const isWhole = outcome.result.spans > 0 && !outcome.faults.some(({ lost }) => lost)
  const baseline = await updateSuppressions(file, findings, isWhole, options, io)
  const report = makeReport(outcome, findings, baseline, conventions, io.now() - started)
  await writeOutputs(outputs, told(report, options), options, io)
  if (outcome.timings) io.stderr.write(printStats(outcome.result, outcome.timings))
  return judge(report, options, io)
}

const listHint = '`spanwright lint --list-rules` shows all.'

async function lintWithProgress(
  inputs: Parameters<typeof lintFiles>[0],
  conventions: ResolvedConventions,
  options: LintOptions,
  io: Io,
): Promise<LintOutcome> {
  const progress = new Progress(io)
  try {
    const now = options.stats ? (): number => io.now() : undefined
    const { workers, heldSpans, config, preset, rule } = options
    return await lintFiles(inputs, conventions, {
      workers,
      heldSpans,
      config: {
        ...(config === undefined ? {} : { config }),
        ...(preset === undefined ? {} : { preset }),
        ...(rule === undefined ? {} : { rule }),
      },
      cwd: io.cwd,
      now,
      onProgress: progress.tell,
    })
  } finally {
    progress.clear()
  }
}

const weight: Readonly<Record<Severity, number>> = { info: 0, warn: 1, error: 2 }

/** With `--quiet`, only what fails is told. */
function told(report: LintReport, { quiet, failOn }: LintOptions): LintReport {
  if (!quiet) return report
  const least = weight[failOn === 'none' ? 'error' : failOn]
  return { ...report, findings: report.findings.filter(({ severity }) => weight[severity] >= least) }
}

/** The exit code; where it does not follow from what was told, with the reason. */
function judge(report: LintReport, { failOn, maxWarnings, passOnNoSpans = false }: LintOptions, io: Io): ExitCode {
  if (report.spans === 0 && !passOnNoSpans && !report.faults.some(({ lost }) => lost)) {
    io.stderr.write('The run fails, because not a single span was read. --pass-on-no-spans lets that pass.\n')
  }
  const warnings = countOf(report.findings, 'warn')
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    const fact = `There ${warnings === 1 ? 'is' : 'are'} ${countOfThings(warnings, 'warning')}`
    io.stderr.write(`${fact}, and --max-warnings allows ${maxWarnings}.\n`)
  }
  return exitCodeOf(report, { failOn, passOnNoSpans, ...(maxWarnings === undefined ? {} : { maxWarnings }) })
}
