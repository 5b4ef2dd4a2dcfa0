import { type CompiledQuery, compileQuery } from '../query/compile-query.ts'
import { requireFields } from '../query/refuse.ts'
import type { SpanQuery } from '../query/span-pattern.ts'
import type { Registry } from '../semconv/registry.ts'
import { closestText } from '../trace/closest-text.ts'
import { checkOptions } from './check-options.ts'
import type { Conventions, ConventionsPlugin, Level, RuleSetting, RuleSettings } from './conventions.ts'
import { ConventionsError } from './conventions-error.ts'
import type { CommonOptions, Rule } from './define-rule.ts'

/** The rules and presets that a config may name. */
export interface RuleLibrary {
  readonly rules: readonly Rule[]
  readonly presets: Readonly<Record<string, Conventions>>
}

/** A rule as it is set: its level, its own options with the defaults filled in, and what it looks at. */
export interface ResolvedRule {
  readonly level: Level
  readonly options: Readonly<Record<string, unknown>>
  readonly match?: SpanQuery
  readonly ignore?: readonly SpanQuery[]
}

/** Settings for the spans that fit. */
export interface ResolvedOverride {
  /** Whether it is the same for all spans of one resource and one scope. */
  readonly ofTracer: boolean
  readonly query: CompiledQuery
  readonly settings: RuleSettings
}

/** A config with everything looked up and checked. */
export interface ResolvedConventions {
  readonly registry: Registry
  /** Every rule that can be set, by the id that a config knows it by. */
  readonly library: ReadonlyMap<string, Rule>
  /** Every rule that is set. */
  readonly rules: ReadonlyMap<string, ResolvedRule>
  readonly overrides: readonly ResolvedOverride[]
  readonly ignores: readonly CompiledQuery[]
  /** Whether reports end with the Instrumentation Score. */
  readonly score: boolean
}

const levels: readonly Level[] = ['off', 'info', 'warn', 'error']

interface Draft {
  readonly library: Map<string, Rule>
  readonly presets: Map<string, Conventions>
  readonly rules: Map<string, ResolvedRule>
  readonly overrides: ResolvedOverride[]
  readonly ignores: CompiledQuery[]
}

/**
 * Looks up what a config names and checks all of it.
 * @throws ConventionsError for an unknown rule, preset or level, or wrong options; TypeError for a wrong span pattern or an
 * unknown key.
 */
export function resolveConventions(
  conventions: Conventions,
  { rules, presets }: RuleLibrary,
  registry: Registry,
): ResolvedConventions {
  const draft: Draft = {
    library: new Map(rules.map((rule) => [rule.id, rule])),
    presets: new Map(Object.entries(presets)),
    rules: new Map(),
    overrides: [],
    ignores: [],
  }
  apply(draft, conventions)
  return { ...draft, registry, score: wantsScore(conventions, draft.presets) }
}

/** The settings of one span: the base, then every override that it fits. */
export function settingsWith(
  { library, rules }: Pick<ResolvedConventions, 'library' | 'rules'>,
  overrides: readonly ResolvedOverride[],
): ReadonlyMap<string, ResolvedRule> {
  const settings = new Map(rules)
  for (const { settings: more } of overrides) set(settings, library, more)
  return settings
}

const fields = ['extends', 'registry', 'rules', 'overrides', 'ignores', 'plugins', 'score']

function apply(draft: Draft, conventions: Conventions): void {
  requireFields(conventions, 'the conventions', fields)
  const { plugins = {}, extends: base = [], rules = {}, overrides = [], ignores = [] } = conventions
  for (const [name, plugin] of Object.entries(plugins)) addPlugin(draft, name, plugin)
  for (const one of typeof base === 'string' || !isList(base) ? [base] : base) {
    apply(draft, typeof one === 'string' ? presetNamed(draft, one) : one)
  }
  set(draft.rules, draft.library, rules)
  const ids = new Set(Object.keys(rules))
  draft.overrides.splice(0, Infinity, ...draft.overrides.map((override) => without(override, ids)))
  for (const override of overrides) {
    requireFields(override, 'an override', ['match', 'rules'])
    set(new Map(), draft.library, override.rules)
    const { match, rules: settings } = override
    draft.overrides.push({ query: compileQuery(match), ofTracer: isOfTracer(match), settings })
  }
  draft.ignores.push(...ignores.map(compileQuery))
}

/** What a config sets itself comes before the overrides of what it extends. */
function without(override: ResolvedOverride, ids: ReadonlySet<string>): ResolvedOverride {
  const settings = Object.entries(override.settings).filter(([id]) => !ids.has(id))
  return { ...override, settings: Object.fromEntries(settings) }
}

/** Set by the config itself, else by what it extends. */
function wantsScore({ score, extends: base = [] }: Conventions, presets: ReadonlyMap<string, Conventions>): boolean {
  if (score !== undefined) return score
  return [base].flat().some((one) => {
    const config = typeof one === 'string' ? presets.get(one) : one
    return config !== undefined && wantsScore(config, presets)
  })
}

/** Whether a query asks of nothing but the resource and the scope. */
function isOfTracer(query: SpanQuery): boolean {
  if (typeof query !== 'object' || query instanceof RegExp) return false
  return Object.keys(query).every((field) => field === 'scope' || field === 'service' || field === 'resource')
}

function isList(value: Conventions | readonly (string | Conventions)[]): value is readonly (string | Conventions)[] {
  return Array.isArray(value)
}

function addPlugin({ library, presets }: Draft, name: string, plugin: ConventionsPlugin): void {
  requireFields(plugin, `the plugin "${name}"`, ['rules', 'presets'])
  for (const rule of plugin.rules ?? []) library.set(`${name}/${rule.id}`, rule)
  for (const [preset, conventions] of Object.entries(plugin.presets ?? {}))
    presets.set(`${name}/${preset}`, conventions)
}

function presetNamed({ presets }: Draft, name: string): Conventions {
  const preset = presets.get(name)
  if (preset) return preset
  throw new ConventionsError(`There is no preset "${name}".${guess(name, presets.keys())}`)
}

function set(settings: Map<string, ResolvedRule>, library: ReadonlyMap<string, Rule>, more: RuleSettings): void {
  for (const [id, setting] of Object.entries(more)) {
    const rule = library.get(id)
    if (!rule) throw new ConventionsError(`There is no rule "${id}".${guess(id, library.keys())}`)
    settings.set(id, resolveRule(id, rule, setting, settings.get(id)))
  }
}

function resolveRule(id: string, rule: Rule, setting: RuleSetting, before: ResolvedRule | undefined): ResolvedRule {
  const [level, options]: readonly [Level, (CommonOptions & Readonly<Record<string, unknown>>)?] =
    typeof setting === 'string' ? [setting] : setting
  if (!levels.includes(level)) {
    throw new ConventionsError(
      `The rule "${id}" is set to ${JSON.stringify(level)}. A level is one of ${levels.join(', ')}.`,
    )
  }
  if (options === undefined) return before ? { ...before, level } : { level, options: checkOptions(id, rule, {}) }
  const { match, ignore, ...own } = options
  if (match !== undefined) compileQuery(match)
  for (const query of ignore ?? []) compileQuery(query)
  return {
    level,
    options: checkOptions(id, rule, own),
    ...(match === undefined ? {} : { match }),
    ...(ignore === undefined ? {} : { ignore }),
  }
}

function guess(name: string, known: Iterable<string>): string {
  const names = [...known]
  const closest = closestText(name, names)
  if (closest !== undefined) return ` Did you mean "${closest}"?`
  return names.length > 20 ? ' `spanwright lint --list-rules` shows all.' : ` There are: ${names.join(', ')}.`
}
