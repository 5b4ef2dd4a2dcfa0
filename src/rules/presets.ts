import type { Conventions, Override, RuleSettings } from '../lint/conventions.ts'
import type { Rule, RuleCategory } from '../lint/define-rule.ts'

/** Rules that `strict` turns on beside those that `recommended` has: a team that keeps these knows all that it emits. */
const strictRules: RuleSettings = {
  'no-unknown-attribute': 'error',
  'recommended-attributes': 'warn',
  'stable-attributes-only': 'warn',
  'attribute-pluralization': 'warn',
  'span-name-too-general': 'error',
  'no-swallowed-error': 'warn',
  'prefer-hostname': 'warn',
  'service-instance-id-present': 'warn',
  'deployment-environment-name': 'warn',
  'link-has-attributes': 'warn',
}

/**
 * What OpenTelemetry's own instrumentations record is not the team's to mend: which version of the conventions they follow,
 * and what they record beside it.
 */
const instrumentations: Override = {
  match: {
    scope:
      /^(?:@opentelemetry\/instrumentation|io\.opentelemetry\.|opentelemetry\.instrumentation\.|go\.opentelemetry\.io\/contrib)/,
  },
  rules: {
    'no-deprecated-attribute': 'off',
    'no-deprecated-enum-value': 'off',
    'no-mixed-semconv-versions': 'off',
    'no-opt-in-attributes': 'off',
    'no-empty-attribute-value': 'off',
    'span-name-format': 'off',
    'required-attributes': 'off',
    'conditionally-required-attributes': 'off',
  },
}

/** The levels of Weaver's findings in Spanwright's words. */
const weaverLevels = { violation: 'error', improvement: 'warn', information: 'info' } as const

/** The presets that come with Spanwright, made of what the rules say of themselves. */
export function presetsOf(rules: readonly Rule[]): Readonly<Record<string, Conventions>> {
  const known = new Set(rules.map(({ id }) => id))
  const knownOf = (settings: RuleSettings): RuleSettings =>
    Object.fromEntries(Object.entries(settings).filter(([id]) => known.has(id)))
  const overrides = [{ ...instrumentations, rules: knownOf(instrumentations.rules) }]
  const pick = (test: (rule: Rule) => boolean): Conventions => ({
    rules: Object.fromEntries(
      rules.filter(test).map(({ id, meta }) => [id, meta.severity === 'off' ? 'warn' : meta.severity]),
    ),
  })
  const category = (name: RuleCategory): Conventions =>
    pick(({ meta }) => meta.category === name && meta.severity !== 'off')
  const recommended = { ...pick(({ meta }) => meta.severity !== 'off'), overrides }
  return {
    recommended,
    strict: {
      extends: recommended,
      rules: knownOf(strictRules),
    },
    semconv: pick(({ meta }) => meta.needsRegistry === true && meta.severity !== 'off'),
    security: category('security'),
    performance: category('performance'),
    'instrumentation-score': { ...pick(({ meta }) => meta.instrumentationScore !== undefined), score: true },
    weaver: { rules: Object.fromEntries(rules.flatMap(weaverSetting)) },
  }
}

function weaverSetting({ id, meta }: Rule): [string, 'error' | 'warn' | 'info'][] {
  const levels = new Set(Object.values(meta.weaver ?? {}).map((level) => weaverLevels[level]))
  const worst = (['error', 'warn', 'info'] as const).find((level) => levels.has(level))
  return worst === undefined ? [] : [[id, worst]]
}
