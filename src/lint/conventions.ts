import type { SpanQuery } from '../query/span-pattern.ts'
import type { Registry } from '../semconv/registry.ts'
import type { CommonOptions, Rule } from './define-rule.ts'
import type { Severity } from './finding.ts'

/** How much a rule matters, or that it is off. */
export type Level = Severity | 'off'

/** A level, or a level with options. A level alone keeps the options that were set before. */
export type RuleSetting = Level | readonly [level: Level, options: CommonOptions & Readonly<Record<string, unknown>>]

/** Settings by rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** Other settings for the spans that fit a pattern. Later overrides come before earlier ones. */
export interface Override {
  /** By scope, service, kind, name, attribute or anything else that a span pattern can say. */
  readonly match: SpanQuery
  readonly rules: RuleSettings
}

/** Rules and presets that a package brings. Its rules are named `<plugin>/<rule>`. */
export interface ConventionsPlugin {
  readonly rules?: readonly Rule[]
  readonly presets?: Readonly<Record<string, Conventions>>
}

/** What a team holds its telemetry to. */
export interface Conventions {
  /** Presets by name (`recommended`, `acme/strict`) or as objects; later ones come before earlier ones. */
  readonly extends?: string | Conventions | readonly (string | Conventions)[]
  /** The team's registry: the path of a Weaver registry, or a registry that was read. OpenTelemetry's, when absent. */
  readonly registry?: string | Registry
  readonly rules?: RuleSettings
  readonly overrides?: readonly Override[]
  /** Spans that no rule looks at. */
  readonly ignores?: readonly SpanQuery[]
  readonly plugins?: Readonly<Record<string, ConventionsPlugin>>
  /** Whether reports end with the Instrumentation Score of each service. */
  readonly score?: boolean
}

/**
 * Gives a config its type, as it stands in `spanwright.config.ts`.
 *
 * @example
 * export default defineConventions({
 *   extends: 'recommended',
 *   registry: './telemetry',
 *   rules: { 'max-depth': ['warn', { max: 12 }] },
 *   overrides: [{ match: { scope: /^@opentelemetry\// }, rules: { 'no-deprecated-attribute': 'off' } }],
 * })
 */
export function defineConventions(conventions: Conventions): Conventions {
  return conventions
}
