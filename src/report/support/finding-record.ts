import type { Finding, Severity } from '../../lint/finding.ts'
import { placesOf } from './places.ts'

/** ESLint's numbers for severities; it has no third one. */
const numbers: Readonly<Record<Severity, 0 | 1 | 2>> = { error: 2, warn: 1, info: 0 }

/** A finding as programs read it: the rule as `ruleId`, the severity as ESLint's number and as a word. */
export function findingRecord({ rule, severity, origin, code, ...finding }: Finding, cwd?: string): object {
  const places = placesOf({ rule, severity, ...finding, ...(origin ? { origin } : {}), ...(code ? { code } : {}) }, cwd)
  return { ruleId: rule, severity: numbers[severity], level: severity, ...finding, places }
}
