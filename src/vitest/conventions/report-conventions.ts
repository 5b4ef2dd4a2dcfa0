import type { TestModule, Vitest } from 'vitest/node'
import { instrumentationScore } from '../../lint/instrumentation-score.ts'
import { exitCodeOf, type LintReport } from '../../lint/lint-report.ts'
import { Linter, type LintState } from '../../lint/linter.ts'
import { loadConventions } from '../../lint/load-conventions.ts'
import { sortFindings } from '../../lint/sort-findings.ts'
import { stylish } from '../../report/stylish.ts'
import { builtinLibrary } from '../../rules/library.ts'
import type { WorkerOptions } from '../options.ts'
import { say } from '../say.ts'

/**
 * Puts together what the traces of all test files break, tells it once, and fails the run where an error is among it. Files
 * of projects that are held to the same conventions are told together.
 */
export async function reportConventions(vitest: Vitest, modules: readonly TestModule[]): Promise<void> {
  const checked = modules.filter((module) => module.meta().spanwright?.conventions !== undefined)
  const runs = Map.groupBy(checked, (module) => JSON.stringify(optionsOf(module).conventions))
  for (const [, [first, ...others]] of runs) {
    if (!first) continue
    const report = await reportOf(optionsOf(first), [first, ...others].map(stateOf))
    say(vitest, `\nConventions\n${stylish(report, { colour: isTerminal(vitest) })}`)
    if (exitCodeOf(report, { failOn: 'error', passOnNoSpans: true }) !== 0) process.exitCode = 1
  }
}

function optionsOf({ project }: TestModule): WorkerOptions {
  return project.getProvidedContext().spanwright
}

function stateOf(module: TestModule): LintState {
  const { conventions } = module.meta().spanwright ?? {}
  if (!conventions) throw new Error(`${module.relativeModuleId} was not held to conventions.`)
  return conventions
}

async function reportOf(
  { conventions = 'recommended', root }: WorkerOptions,
  states: readonly LintState[],
): Promise<LintReport> {
  const resolved = await loadConventions(conventions, { library: builtinLibrary, root })
  const linter = new Linter(resolved)
  for (const state of states) linter.merge(state)
  const { spans, traces, findings, services } = linter.finish()
  const { name, version } = resolved.registry
  const on = new Set([...resolved.rules].filter(([, { level }]) => level !== 'off').map(([id]) => id))
  return {
    spans,
    traces,
    findings: sortFindings(findings),
    suppressed: 0,
    unusedSuppressions: [],
    faults: [],
    rules: new Map([...resolved.library].filter(([id]) => on.has(id))),
    ...(resolved.score ? { score: instrumentationScore(resolved, services, findings) } : {}),
    registry: version === undefined ? name : `${name} ${version}`,
  }
}

function isTerminal({ logger }: Vitest): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env
  return (
    !NO_COLOR && (FORCE_COLOR !== undefined || ('isTTY' in logger.outputStream && logger.outputStream.isTTY === true))
  )
}
