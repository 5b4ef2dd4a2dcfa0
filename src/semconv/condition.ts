import type { Attributes } from '../trace/attributes.ts'
import type { SpanData } from '../trace/span-data.ts'
import { builtinRegistry } from './builtin/builtin-registry.ts'
import { type Condition, conditions } from './condition-table.ts'
import type { AttributeUse, SpanDefinition } from './registry.ts'

/** What conditions look at. */
export type Conditioned = Pick<SpanData, 'status' | 'attributes' | 'endTimeUnixNano'>

type Answerable = ReadonlyMap<string, readonly Condition[]>

const byDefinition = new WeakMap<SpanDefinition, Answerable>()

/**
 * Whether a span of a type has to carry an attribute: by its level, or by its condition where the span can answer it.
 * Undefined where it cannot: the condition is prose about what the instrumentation knew.
 *
 * @example
 * const errorType = definition.attributes.get('error.type') // conditionally required
 * isRequired(errorType, failedSpan, definition) // true
 */
export function isRequired(use: AttributeUse, span: Conditioned, definition: SpanDefinition): boolean | undefined {
  if (use.level === 'required') return true
  if (use.level !== 'conditionally_required') return false
  const known = answerable(definition).get(use.name)
  return known?.some((condition) => holds(condition, span))
}

/** The conditions by which spans of a type have to carry an attribute, as far as spans can answer them. */
export function conditionsOf(name: string, definition: SpanDefinition): readonly Condition[] {
  return answerable(definition).get(name) ?? []
}

function answerable(definition: SpanDefinition): Answerable {
  let found = byDefinition.get(definition)
  if (!found) {
    found = Map.groupBy(
      conditions.filter((condition) => isAbout(condition, definition)),
      ({ attribute }) => attribute,
    )
    byDefinition.set(definition, found)
  }
  return found
}

/** A team's own type has the conditions of the type that it refines. */
function isAbout({ types }: Condition, { type, refines = type }: SpanDefinition): boolean {
  return types?.test(builtinRegistry().spans.has(type) ? type : refines) ?? true
}

function holds(condition: Condition, span: Conditioned): boolean {
  const { attributes } = span
  const { outcome, has = none, lacks = none, is, isNot, startsNot } = condition
  return (
    hasOutcome(outcome, span) &&
    has.every((name) => attributes[name] !== undefined) &&
    lacks.every((name) => attributes[name] === undefined) &&
    everyEntry(is, (name, values) => isOneOf(attributes, name, values)) &&
    everyEntry(isNot, (name, values) => attributes[name] !== undefined && !isOneOf(attributes, name, values)) &&
    everyEntry(startsNot, (name, texts) => !texts.some((text) => startsWith(attributes, name, text)))
  )
}

const none: readonly string[] = []

function everyEntry<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  check: (name: string, value: Value) => boolean,
): boolean {
  return record === undefined || Object.entries(record).every(([name, value]) => check(name, value))
}

function hasOutcome(outcome: Condition['outcome'], { status, attributes, endTimeUnixNano }: Conditioned): boolean {
  if (outcome === undefined) return true
  if (endTimeUnixNano === undefined) return false
  return outcome === 'error'
    ? status.code === 'error'
    : status.code !== 'error' && attributes['error.type'] === undefined
}

function isOneOf(attributes: Attributes, name: string, values: readonly (string | number)[]): boolean {
  return values.some((value) => attributes[name] === value)
}

function startsWith(attributes: Attributes, name: string, text: string): boolean {
  const value = attributes[name]
  return typeof value === 'string' && value.startsWith(text)
}
