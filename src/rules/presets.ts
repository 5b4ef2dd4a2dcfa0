import type { Conventions, RuleSettings } from '../lint/conventions.ts'
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

/** The levels of Weaver's findings in Spanwright's words. */
const weaverLevels = { violation: 'error', improvement: 'warn', information: 'info' } as const

/** The presets that come with Spanwright, made of what the rules say of themselves. */
export function presetsOf(rules: readonly Rule[]): Readonly<Record<string, Conventions>> {
  const pick = (test: (rule: Rule) => boolean): Conventions => ({
    rules: Object.fromEntries(
      rules.filter(test).map(({ id, meta }) => [id, meta.severity === 'off' ? 'warn' : meta.severity]),
    ),
  })
  const category = (name: RuleCategory): Conventions =>
    pick(({ meta }) => meta.category === name && meta.severity !== 'off')
  const recommended = pick(({ meta }) => meta.severity !== 'off')
  const known = new Set(rules.map(({ id }) => id))
  return {
    recommended,
    strict: {
      extends: recommended,
      rules: Object.fromEntries(Object.entries(strictRules).filter(([id]) => known.has(id))),
    },
    semconv: pick(({ meta }) => meta.needsRegistry === true && meta.severity !== 'off'),
    security: category('security'),
    performance: category('performance'),
    'instrumentation-score': pick(({ meta }) => meta.instrumentationScore !== undefined),
    weaver: { rules: Object.fromEntries(rules.flatMap(weaverSetting)) },
  }
}

function weaverSetting({ id, meta }: Rule): [string, 'error' | 'warn' | 'info'][] {
  const levels = Object.values(meta.weaver ?? {}).map((level) => weaverLevels[level])
  const worst = (['error', 'warn', 'info'] as const).find((level) => levels.includes(level))
  return worst === undefined ? [] : [[id, worst]]
}
