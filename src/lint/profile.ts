import type { InstrumentationScope, Resource } from '../trace/span-data.ts'
import type { Span } from '../trace/span.ts'
import type { AttributeCheck, AttributePlace, Visitor } from './define-rule.ts'
import type { Severity } from './finding.ts'
import { type RuleInstance, scopeOf } from './rule-instance.ts'
import type { ResolvedRule } from './resolve-conventions.ts'

/** Keys beyond this many are looked at anew each time: there, a key is as good as a value. */
const mostKeys = 10_000

/** How a profile holds one rule. */
export interface ProfileRule {
  readonly instance: RuleInstance
  readonly severity: Severity
  /** Whether the rule looks at a span; undefined where it looks at all. */
  readonly looksAt: ((span: Span) => boolean) | undefined
}

/** What is checked on spans that have the same settings. */
export class Profile {
  /** By the rule's id, as it is configured. */
  readonly rules: ReadonlyMap<string, ProfileRule>
  readonly ofSpan: readonly ((span: Span) => void)[]
  readonly ofResource: readonly ((resource: Resource, span: Span) => void)[]
  readonly ofScope: readonly ((scope: InstrumentationScope, span: Span) => void)[]
  readonly #ofAttribute: readonly ((key: string, place: AttributePlace) => AttributeCheck | undefined)[]
  readonly #byKey: Record<AttributePlace, Map<string, readonly AttributeCheck[]>> = {
    span: new Map(),
    event: new Map(),
    link: new Map(),
    resource: new Map(),
    scope: new Map(),
  }

  constructor(
    settings: ReadonlyMap<string, ResolvedRule>,
    instanceOf: (id: string, rule: ResolvedRule) => RuleInstance,
  ) {
    const rules = new Map<string, ProfileRule>()
    for (const [id, rule] of settings) {
      if (rule.level === 'off') continue
      rules.set(id, { instance: instanceOf(id, rule), severity: rule.level, looksAt: scopeOf(rule) })
    }
    this.rules = rules
    const visitors = [...rules.values()].map(({ instance }) => instance.visitor)
    this.ofSpan = methods(visitors, 'span')
    this.ofResource = methods(visitors, 'resource')
    this.ofScope = methods(visitors, 'scope')
    this.#ofAttribute = methods(visitors, 'attribute')
  }

  /** What looks at the values of a key. */
  checksOf(key: string, place: AttributePlace): readonly AttributeCheck[] {
    const known = this.#byKey[place].get(key)
    if (known) return known
    const checks = this.#ofAttribute.map((visit) => visit(key, place)).filter((check) => check !== undefined)
    if (this.#byKey[place].size < mostKeys) this.#byKey[place].set(key, checks)
    return checks
  }
}

function methods<Name extends keyof Visitor>(visitors: readonly Visitor[], name: Name): NonNullable<Visitor[Name]>[] {
  return visitors.flatMap((visitor) => {
    const method = visitor[name]
    return method ? [method.bind(visitor) as NonNullable<Visitor[Name]>] : []
  })
}
