import { Linter, type LintResult, type LintState } from '../../../lint/linter.ts'
import type { PlainFacts } from '../../../lint/facts.ts'
import type { ResolvedConventions } from '../../../lint/resolve-conventions.ts'
import { FaultList } from '../fault-list.ts'
import type { LintOutcome } from '../lint-files.ts'
import type { Timings } from '../stopwatch.ts'
import { checkSamples, type PartSample } from './part-samples.ts'
import type { CheckedTraces } from './trace-checker.ts'

/** The place of a trace in the input. */
export type OrderOf = (traceId: string) => number | undefined

/** Puts together what was found in the parts of an input, as if it had been found in one go. */
export function mergeChecked(
  checked: readonly CheckedTraces[],
  conventions: ResolvedConventions,
  orderOf: OrderOf,
): LintOutcome {
  const faults = new FaultList()
  for (const { faults: some } of checked) faults.merge(some)
  const timings = checked.flatMap(({ timings: times }) => times ?? [])
  return {
    result: mergeFindings(checked, conventions, orderOf),
    faults: faults.faults,
    torn: checked.reduce((sum, { torn }) => sum + torn, 0),
    ...(timings.length > 0 ? { timings: sumOf(timings) } : {}),
  }
}

function mergeFindings(
  checked: readonly CheckedTraces[],
  conventions: ResolvedConventions,
  orderOf: OrderOf,
): LintResult {
  const linter = new Linter(conventions)
  const nothing = linter.state()
  const byTrace = <T>(traceId: (item: T) => string | undefined): ((a: T, b: T) => number) => {
    const order = (item: T): number => orderOf(traceId(item) ?? '') ?? Number.MAX_SAFE_INTEGER
    return (a, b) => order(a) - order(b)
  }
  const findings = checked.flatMap(({ state }) => state.findings).sort(byTrace(({ span }) => span?.traceId))
  for (const { state } of checked) linter.merge({ ...state, findings: [], facts: [] })
  linter.merge({ ...nothing, findings, facts: mergeFacts(checked.map(({ state }) => state)) })

  const samples = checked
    .flatMap(({ samples: some }) => some)
    .sort(byTrace<readonly [string, PartSample]>(([, { traceId }]) => traceId))
  const firstSamples = new Map<string, PartSample>()
  for (const [key, sample] of samples) if (!firstSamples.has(key)) firstSamples.set(key, sample)
  const ofParts = checkSamples([...firstSamples], conventions)
  linter.merge({ ...nothing, findings: ofParts })
  return linter.finish()

  function mergeFacts(states: readonly LintState[]): LintState['facts'] {
    const byInstance = Map.groupBy(
      states.flatMap(({ facts }) => facts),
      ([instance]) => instance,
    )
    return [...byInstance].map(([instance, facts]) => [instance, mergeGroups(facts.flatMap(([, groups]) => groups))])
  }

  function mergeGroups(groups: PlainFacts): PlainFacts {
    const byGroup = Map.groupBy(groups, ([group]) => group)
    return [...byGroup].map(([group, parts]) => [
      group,
      parts.flatMap(([, values]) => values).sort(byTrace(([, { traceId }]) => traceId)),
    ])
  }
}

function sumOf(timings: readonly Timings[]): Timings {
  const phases = { read: 0, assemble: 0, check: 0 }
  const rules = new Map<string, number>()
  for (const { phases: some, rules: ofRules } of timings) {
    phases.read += some.read
    phases.assemble += some.assemble
    phases.check += some.check
    for (const [rule, ms] of ofRules) rules.set(rule, (rules.get(rule) ?? 0) + ms)
  }
  return { phases, rules }
}
