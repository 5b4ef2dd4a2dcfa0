import type { Rule } from '../../lint/define-rule.ts'
import type { Finding, Severity } from '../../lint/finding.ts'

/** Weaver's words for severities. */
export type WeaverLevel = 'violation' | 'improvement' | 'information'

/** A finding as Weaver writes it. */
export interface Advice {
  readonly id: string
  readonly level: WeaverLevel
  readonly message: string
  readonly context: Readonly<Record<string, unknown>>
  readonly signal_type: string | null
  readonly signal_name: string | null
}

const levels: Readonly<Record<Severity, WeaverLevel>> = { error: 'violation', warn: 'improvement', info: 'information' }

/** A finding in Weaver's words: by its own id where it has the same one, else by the rule's. */
export function adviceOf(finding: Finding, rule: Rule | undefined): Advice {
  const { severity, message, attribute, expected, received, count, fingerprint, span } = finding
  const level = levels[severity]
  const isResource = finding.place === 'resource'
  return {
    id: weaverId(rule, level) ?? finding.rule,
    level,
    message,
    context: { rule: finding.rule, attribute_name: attribute, expected, received, count, fingerprint },
    signal_type: span === undefined ? null : isResource ? 'resource' : 'span',
    signal_name: (isResource ? span?.service : span?.name) ?? null,
  }
}

/** The worst level of a sample's advice. */
export function worstLevel(advice: readonly Advice[]): WeaverLevel {
  return Object.values(levels).find((level) => advice.some((one) => one.level === level)) ?? 'information'
}

function weaverId(rule: Rule | undefined, level: WeaverLevel): string | undefined {
  const ids = Object.entries(rule?.meta.weaver ?? {})
  return (ids.find((entry) => entry[1] === level) ?? ids[0])?.[0]
}
