import { byText } from '../trace/order.ts'
import type { Finding } from './finding.ts'
import { bands, otherRules, traceRules, weights } from './instrumentation-score-table.ts'
import type { ResolvedConventions } from './resolve-conventions.ts'

/** The score of one service. */
interface ServiceScore {
  readonly service: string
  /** From 0 to 100, to two decimals. */
  readonly score: number
  /** `Excellent`, `Good`, `Needs Improvement` or `Poor`. */
  readonly band: string
  readonly passed: readonly string[]
  readonly failed: readonly string[]
}

/** The Instrumentation Score of each service, and what it does not take into account. */
export interface InstrumentationScore {
  readonly services: readonly ServiceScore[]
  /** The rules of the specification that were not looked at, so that the score is not complete. */
  readonly notEvaluated: readonly string[]
}

/**
 * Works out the Instrumentation Score: for each service the weights of the rules that it keeps, in percent of the weights of
 * those that were looked at. Rules of other origin change nothing.
 *
 * @see https://github.com/instrumentation-score/spec/blob/main/specification.md
 */
export function instrumentationScore(
  { library, rules }: Pick<ResolvedConventions, 'library' | 'rules'>,
  services: readonly string[],
  findings: readonly Finding[],
): InstrumentationScore {
  const idOf = (rule: string): string | undefined => library.get(rule)?.meta.instrumentationScore
  const on = new Set([...rules].filter(([, { level }]) => level !== 'off').map(([id]) => idOf(id)))
  const evaluated = Object.keys(traceRules).filter((id) => on.has(id))
  const failedOf = (service: string): Set<string | undefined> =>
    new Set(findings.filter(({ span }) => (span?.service ?? '') === service).map(({ rule }) => idOf(rule)))
  return {
    services: [...services].sort(byText).map((service) => scoreOf(service, evaluated, failedOf(service))),
    notEvaluated: [...Object.keys(traceRules).filter((id) => !on.has(id)), ...otherRules].sort(byText),
  }
}

function scoreOf(service: string, evaluated: readonly string[], broken: ReadonlySet<string | undefined>): ServiceScore {
  const failed = evaluated.filter((id) => broken.has(id))
  const passed = evaluated.filter((id) => !broken.has(id))
  const all = weightOf(evaluated)
  const score = all === 0 ? 0 : Math.round((weightOf(passed) / all) * 10_000) / 100
  const [, band = ''] = bands.find(([from]) => score >= from) ?? []
  return { service, score, band, passed, failed }
}

function weightOf(ids: readonly string[]): number {
  return ids.reduce((sum, id) => sum + weights[traceRules[id] ?? 'Low'], 0)
}
