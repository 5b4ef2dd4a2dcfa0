import type { Attributes } from '../trace/attributes.ts'
import type { InstrumentationScope, Resource } from '../trace/span-data.ts'
import type { Span } from '../trace/span.ts'
import { AttributeGate } from './attribute-gate.ts'
import type {
  AttributeCheck,
  AttributeHolder,
  AttributePlace,
  SpanCheck,
  SpanShape,
  ValueType,
  Visitor,
} from './define-rule.ts'
import type { Severity } from './finding.ts'
import { NameGates } from './name-gates.ts'
import { type RuleInstance, scopeOf } from './rule-instance.ts'
import type { ResolvedRule } from './resolve-conventions.ts'
import { groupOfSpan, ShapeNode, traitsNumber } from './shape-node.ts'

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
  readonly #visitors: readonly Visitor[]
  readonly #names: NameGates
  readonly #ofResource: readonly ((resource: Resource, span: Span) => void)[]
  readonly #ofScope: readonly ((scope: InstrumentationScope, span: Span) => void)[]
  readonly #ofAttribute: readonly NonNullable<Visitor['attribute']>[]
  readonly #attributeChecksBy = byPlace(() => ({
    string: new Map<string, readonly AttributeCheck[]>(),
    number: new Map<string, readonly AttributeCheck[]>(),
    bigint: new Map<string, readonly AttributeCheck[]>(),
    boolean: new Map<string, readonly AttributeCheck[]>(),
    object: new Map<string, readonly AttributeCheck[]>(),
  }))
  /** By place, and by the kind and the status of the span. */
  readonly #gates = byPlace((): Map<string, AttributeGate>[] => [])
  /** The first node of each way, by the traits of the span. */
  readonly #shapes: ShapeNode[] = []
  #nodes = 0

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
    this.#visitors = [...rules.values()].map(({ instance }) => instance.visitor)
    this.#names = new NameGates(methods(this.#visitors, 'name'))
    this.#ofResource = methods(this.#visitors, 'resource')
    this.#ofScope = methods(this.#visitors, 'scope')
    this.#ofAttribute = methods(this.#visitors, 'attribute')
  }

  lookAtResource(span: Span): void {
    const { resource } = span
    for (const visit of this.#ofResource) visit(resource, span)
    this.#lookAtAttributes(resource.attributes, 'resource', span, undefined)
  }

  lookAtScope(span: Span): void {
    const { scope } = span
    for (const visit of this.#ofScope) visit(scope, span)
    if (scope.attributes) this.#lookAtAttributes(scope.attributes, 'scope', span, undefined)
  }

  /** @param tracer The same for the same names of service and scope. */
  lookAtSpan(span: Span, tracer: string): void {
    const { attributes, events, links } = span
    let node = this.#shapeOf(span)
    for (const key in attributes) {
      const value = attributes[key]
      if (value === undefined) continue
      node = node.next(key)
      node.gate?.look(value, span, undefined)
    }
    if (events.length > 0) {
      for (const event of events) this.#lookAtAttributes(event.attributes, 'event', span, event)
    }
    if (links.length > 0) for (const link of links) this.#lookAtAttributes(link.attributes, 'link', span, link)
    this.#names.look(span, tracer)
    for (const check of node.checksWith(span)) check(span)
  }

  #shapeOf(span: Span): ShapeNode {
    const group = groupOfSpan(span)
    const traits = traitsNumber(span, group)
    return (this.#shapes[traits] ??= new ShapeNode({
      mayGrow: () => this.#nodes++ < mostKeys,
      gateOf: (key) => this.#gateOf(key, 'span', group),
      checksOf: (shape) => this.#checksOf(shape),
    }))
  }

  #lookAtAttributes(attributes: Attributes, place: AttributePlace, span: Span, holder: AttributeHolder): void {
    const group = groupOfSpan(span)
    for (const key in attributes) {
      const value = attributes[key]
      if (value !== undefined) this.#gateOf(key, place, group).look(value, span, holder)
    }
  }

  #gateOf(key: string, place: AttributePlace, group: number): AttributeGate {
    const gates = (this.#gates[place][group] ??= new Map())
    let gate = gates.get(key)
    if (!gate) {
      gate = new AttributeGate((type) => this.#attributeChecks(key, place, type))
      if (gates.size < mostKeys) gates.set(key, gate)
    }
    return gate
  }

  #attributeChecks(key: string, place: AttributePlace, type: ValueType): readonly AttributeCheck[] {
    const known = this.#attributeChecksBy[place][type]
    let checks = known.get(key)
    if (!checks) {
      checks = this.#ofAttribute.map((visit) => visit(key, place, type)).filter((check) => check !== undefined)
      if (known.size < mostKeys) known.set(key, checks)
    }
    return checks
  }

  #checksOf(shape: SpanShape): readonly SpanCheck[] {
    return this.#visitors.flatMap((visitor) => [visitor.shape?.(shape) ?? [], visitor.span?.bind(visitor) ?? []].flat())
  }
}

function byPlace<Value>(make: () => Value): Readonly<Record<AttributePlace, Value>> {
  return { span: make(), event: make(), link: make(), resource: make(), scope: make() }
}

function methods<Name extends keyof Visitor>(visitors: readonly Visitor[], name: Name): NonNullable<Visitor[Name]>[] {
  return visitors.flatMap((visitor) => {
    const method = visitor[name]
    return method ? [method.bind(visitor) as NonNullable<Visitor[Name]>] : []
  })
}
