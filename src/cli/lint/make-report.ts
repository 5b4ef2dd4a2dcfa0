import { applyBaseline, type Baseline } from '../../lint/baseline.ts'
import type { Rule } from '../../lint/define-rule.ts'
import type { Finding } from '../../lint/finding.ts'
import { instrumentationScore } from '../../lint/instrumentation-score.ts'
import type { InputFault, LintReport } from '../../lint/lint-report.ts'
import type { ResolvedConventions } from '../../lint/resolve-conventions.ts'
import type { LintOutcome } from './lint-files.ts'
import { registryName } from './registry-name.ts'
import { countOfThings } from '../../report/support/words.ts'

/** All that is to be told of a run. */
export function makeReport(
  { result: { spans, traces, services }, faults, torn }: LintOutcome,
  findings: readonly Finding[],
  baseline: Baseline,
  conventions: ResolvedConventions,
  durationMs: number,
): LintReport {
  const judged = applyBaseline(findings, baseline)
  return {
    spans,
    traces,
    findings: judged.findings,
    suppressed: judged.suppressed.length,
    unusedSuppressions: judged.unused,
    faults: torn === 0 ? faults : [...faults, tornFault(torn)],
    rules: rulesThatAreOn(conventions),
    registry: registryName(conventions.registry),
    ...(conventions.score ? { score: instrumentationScore(conventions, services, findings) } : {}),
    durationMs,
  }
}

function tornFault(torn: number): InputFault {
  const fact = `${countOfThings(torn, 'trace')} came in parts too far apart to be put together`
  return {
    message:
      `${fact}, and each part was checked for itself: a span that seems to lack its parent may not. ` +
      'Name files, which are looked through before they are read, or let more spans wait with --held-spans.',
    lost: false,
  }
}

/** The rules that are on for any span. */
function rulesThatAreOn({ library, rules, overrides }: ResolvedConventions): ReadonlyMap<string, Rule> {
  const settings = overrides.flatMap((override) => Object.entries(override.settings))
  const isOn = (id: string): boolean =>
    (rules.get(id)?.level ?? 'off') !== 'off' ||
    settings.some(([rule, setting]) => rule === id && (typeof setting === 'string' ? setting : setting[0]) !== 'off')
  return new Map([...library].filter(([id]) => isOn(id)))
}
