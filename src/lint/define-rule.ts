import type { SpanPattern, SpanQuery } from '../query/span-pattern.ts'
import type { Registry } from '../semconv/registry.ts'
import type { AttributeValue } from '../trace/attributes.ts'
import type { InstrumentationScope, Resource, SpanEvent, SpanKind, SpanLink, StatusCode } from '../trace/span-data.ts'
import type { Span } from '../trace/span.ts'
import type { Trace } from '../trace/trace.ts'
import type { FaultPlace, FindingSpan, Origin, Severity } from './finding.ts'

/** What a rule is about. */
export type RuleCategory =
  | 'naming'
  | 'attributes'
  | 'structure'
  | 'status'
  | 'propagation'
  | 'performance'
  | 'security'
  | 'resource'
  | 'events'

/** What is said of a rule, for lists, documentation and presets. */
export interface RuleMeta {
  readonly category: RuleCategory
  /** What the rule wants, in one line without a full stop: `every span ends`. */
  readonly description: string
  /** The severity in the preset `recommended`; `off` for a rule that a team turns on itself. */
  readonly severity: Severity | 'off'
  /** Where the convention is written: addresses of specification pages. */
  readonly sources: readonly string[]
  /** Whether the rule compares with a registry. */
  readonly needsRegistry?: boolean
  /** The findings of `weaver registry live-check` that say the same, each with its level. */
  readonly weaver?: Readonly<Record<string, 'violation' | 'improvement' | 'information'>>
  /** The rule of the Instrumentation Score that this is, such as `SPA-002`. */
  readonly instrumentationScore?: string
  /** Where the rule is documented; Spanwright's own are shown by `spanwright explain <rule>`. */
  readonly url?: string
}

/** A JSON schema of one option. */
export type OptionSchema = Readonly<Record<string, unknown>>

/** The options of a rule: their schemas by name, and what they are when not given. */
export interface RuleOptions<Options extends object> {
  readonly schema: { readonly [K in keyof Options]-?: OptionSchema }
  readonly defaults: Options
}

/** What holds an attribute. */
export type AttributePlace = Extract<FaultPlace, 'span' | 'event' | 'link' | 'resource' | 'scope'>

/** The event or link that holds an attribute; undefined where a span, a resource or a scope does. */
export type AttributeHolder = SpanEvent | SpanLink | undefined

/** What `typeof` says of an attribute's value: `object` are lists, maps, bytes and null. */
export type ValueType = 'string' | 'number' | 'bigint' | 'boolean' | 'object'

/**
 * Looks at one value of the attribute that it was made for. Says `fine` where nothing is wrong with the value on any span of
 * the same kind and the same status: it may then not be shown the value again.
 */
export type AttributeCheck = (value: AttributeValue, span: Span, holder: AttributeHolder) => void | 'fine'

/** What can be told of a span without its ids, times, relatives and values. */
export interface SpanShape {
  readonly kind: SpanKind
  readonly status: StatusCode
  readonly open: boolean
  readonly hasStatusMessage: boolean
  readonly hasEvents: boolean
  readonly hasLinks: boolean
  /** Whether something of it was dropped by the limits of an SDK. */
  readonly hasDropped: boolean
  /** The keys of its attributes. */
  readonly keys: ReadonlySet<string>
}

/** Looks at one span of the shape that it was made for. */
export type SpanCheck = (span: Span) => void

/**
 * What a rule looks at. All rules share one walk over each trace; a visitor has the methods that it needs and no others.
 */
export interface Visitor {
  /** Called once for each resource, with the first span that has it. */
  resource?(resource: Resource, span: Span): void
  /** Called once for each instrumentation scope, with the first span that has it. */
  scope?(scope: InstrumentationScope, span: Span): void
  /**
   * Called once for each key of an attribute and each type of its values, not for each value: what can be said of the key
   * is said by the check that it returns, which then sees the values. Undefined where the key is of no interest.
   */
  attribute?(key: string, place: AttributePlace, type: ValueType): AttributeCheck | undefined
  /**
   * Called with the name of a span. Says `fine` where nothing is wrong with the name on any span of the same kind and the
   * same tracer of the same service: it may then not be shown the name again.
   */
  name?(name: string, span: Span): void | 'fine'
  /**
   * Called once for each shape of spans, not for each span: the check that it returns then sees every span of the shape.
   * Undefined where the shape is of no interest. A rule that looks at few spans is cheaper so than with `span`.
   */
  shape?(shape: SpanShape): SpanCheck | undefined
  /** Called for each span, parents before children. */
  span?(span: Span): void
  /** Called for each trace after its spans. */
  trace?(trace: Trace, origin: Origin | undefined): void
  /** Called once when the run is over, with all that was noted. */
  end?(facts: Facts): void
  /**
   * Called for each text of a finding, of any rule and on any span, before it is kept: gives it with what must never be
   * printed masked. The names of spans count too: with a secret in it, a name would be shown by every rule that finds a
   * fault on the span.
   */
  redact?(text: string): string
}

/** What a rule noted over the whole run: values by group, each with the first span that had it. */
export type Facts = ReadonlyMap<string, ReadonlyMap<string, FindingSpan>>

/** A fault, as a rule reports it. */
export interface Fault<MessageId extends string = string> {
  readonly messageId: MessageId
  /** The span at fault; for a fault of a trace the span to show it on. Absent for a fault of the whole run. */
  readonly span?: Span | FindingSpan
  /** Where it lies; `span`, when absent. */
  readonly place?: FaultPlace
  /** The key of the attribute at fault. */
  readonly attribute?: string
  readonly expected?: string
  /** What was there. Mask secrets: it is printed. */
  readonly received?: string
  /** Values for the message's placeholders, beside `{span}`, `{attribute}`, `{expected}` and `{received}`. */
  readonly data?: Readonly<Record<string, string | number>>
  /** Further spans that belong to the fault. */
  readonly others?: readonly (Span | FindingSpan)[]
  /** What tells this fault from others of the same message, span name and attribute; never an id, a time or a free value. */
  readonly key?: string
}

/** What a rule is given when it is created. */
export interface RuleContext<Options extends object = object, MessageId extends string = string> {
  readonly options: Options
  readonly registry: Registry
  /** Reports a fault. Severity, overrides and ignores are the engine's matter. */
  report(fault: Fault<MessageId>): void
  /**
   * Notes a value for the end of the run, such as a span name in the group of its service. Each value of a group is kept
   * once, also when the run is shared among workers or shards.
   */
  note(group: string, value: string, span: Span): void
}

/** By what spans are counted: all in a trace, per service, per parent, per name, or per value of an attribute. */
export type CountKey = 'trace' | 'service' | 'parent' | 'name' | { readonly attribute: string }

/** A fault that is a span pattern, or too many spans of one: data, so that it can be compiled for a store as well. */
export interface Finds<MessageId extends string = string> {
  readonly messageId: MessageId
  readonly span: SpanPattern
  /** More than this many in a group are one fault; without it each span is. */
  readonly moreThan?: number
  /** What makes a group, always within one trace; the trace alone, when absent. */
  readonly per?: readonly CountKey[]
  readonly place?: FaultPlace
  readonly attribute?: string
  readonly expected?: string
}

interface RuleBase<Messages extends Readonly<Record<string, string>>, Options extends object> {
  /** Kebab-case; what people write in a config. */
  readonly id: string
  readonly meta: RuleMeta
  /** The messages by id. `{span}`, `{attribute}`, `{expected}`, `{received}` and names of the fault's `data` are filled in. */
  readonly messages: Messages
  readonly options?: RuleOptions<Options>
}

/** A rule whose fault is data. */
export interface RuleByData<Messages extends Readonly<Record<string, string>>, Options extends object> extends RuleBase<
  Messages,
  Options
> {
  readonly finds: (
    options: Options,
    registry: Registry,
  ) => Finds<keyof Messages & string> | readonly Finds<keyof Messages & string>[]
}

/** A rule that has code. */
export interface RuleByCode<Messages extends Readonly<Record<string, string>>, Options extends object> extends RuleBase<
  Messages,
  Options
> {
  readonly create: (context: RuleContext<Options, keyof Messages & string>) => Visitor
}

/** A convention that is checked over every trace. Made by `defineRule`. */
export interface Rule {
  readonly id: string
  readonly meta: RuleMeta
  readonly messages: Readonly<Record<string, string>>
  readonly options: RuleOptions<Record<string, unknown>>
  readonly finds?: (options: Record<string, unknown>, registry: Registry) => Finds | readonly Finds[]
  readonly create?: (context: RuleContext<Record<string, unknown>>) => Visitor
}

/** Options that every rule has, beside its own. */
export interface CommonOptions {
  /** Only spans that fit are looked at. */
  readonly match?: SpanQuery
  /** Spans that fit any of these are not looked at. */
  readonly ignore?: readonly SpanQuery[]
}

/**
 * Defines a rule: what it is called, what it says, and what it looks for, as data (`finds`) or in code (`create`).
 *
 * @throws TypeError for an id that is not kebab-case, a rule without messages, or one with both `finds` and `create`.
 * @example
 * const orderHasId = defineRule({
 *   id: 'order-has-id',
 *   meta: { category: 'attributes', description: 'every order span has an order.id', severity: 'error', sources: [] },
 *   messages: { missing: '{span} has no order.id.' },
 *   finds: () => ({ messageId: 'missing', span: { name: /order/, attributes: { 'order.id': absent } } }),
 * })
 */
export function defineRule<
  const Messages extends Readonly<Record<string, string>>,
  Options extends object = Record<never, never>,
>(definition: RuleByData<Messages, Options> | RuleByCode<Messages, Options>): Rule {
  const { id, messages, options = { schema: {}, defaults: {} } } = definition
  const isData = 'finds' in definition
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new TypeError(`The id of a rule is kebab-case, such as "no-orphan-span", not ${JSON.stringify(id)}.`)
  }
  if (Object.keys(messages).length === 0) {
    throw new TypeError(`The rule "${id}" has no messages. Give it at least one: messages: { found: '…' }.`)
  }
  if (isData === 'create' in definition) {
    throw new TypeError(`The rule "${id}" needs either "finds" or "create"${isData ? ', not both' : ''}.`)
  }
  return { ...definition, options } as unknown as Rule
}
