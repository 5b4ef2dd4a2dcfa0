import type { Attributes } from '../trace/attributes.ts'
import type { SpanData, StatusCode } from '../trace/span-data.ts'
import { builtinRegistry } from './builtin/builtin-registry.ts'
import { type Condition, conditions } from './condition-table.ts'
import type { AttributeUse, SpanDefinition } from './registry.ts'

/** What conditions look at. */
export type Conditioned = Pick<SpanData, 'status' | 'attributes' | 'endTimeUnixNano'>

/** A condition with its records as lists, which are looked through for every span. */
interface Compiled extends Omit<Condition, 'is' | 'isNot' | 'startsNot'> {
  readonly is: readonly (readonly [name: string, values: readonly (string | number)[]])[]
  readonly isNot: Compiled['is']
  readonly startsNot: readonly (readonly [name: string, texts: readonly string[]])[]
}

type Answerable = ReadonlyMap<string, readonly Compiled[]>

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

/**
 * Whether a span of a type may have to carry an attribute, by what is known of it but for its values: where not,
 * `isRequired` is not `true`.
 */
export function mayBeRequired(
  { name }: AttributeUse,
  { status, keys }: { readonly status: StatusCode; readonly keys: ReadonlySet<string> },
  definition: SpanDefinition,
): boolean {
  return (answerable(definition).get(name) ?? []).some(
    ({ outcome, has = none, lacks = none, is, isNot }) =>
      (outcome === undefined || (outcome === 'error') === (status === 'error')) &&
      [...has, ...[...is, ...isNot].map(([key]) => key)].every((key) => keys.has(key)) &&
      !lacks.some((key) => keys.has(key)),
  )
}

function answerable(definition: SpanDefinition): Answerable {
  let found = byDefinition.get(definition)
  if (!found) {
    found = Map.groupBy(
      conditions.filter((condition) => isAbout(condition, definition)).map(compile),
      ({ attribute }) => attribute,
    )
    byDefinition.set(definition, found)
  }
  return found
}

function compile({ is = {}, isNot = {}, startsNot = {}, ...rest }: Condition): Compiled {
  return { ...rest, is: Object.entries(is), isNot: Object.entries(isNot), startsNot: Object.entries(startsNot) }
}

/** A team's own type has the conditions of the type that it refines. */
function isAbout({ types }: Condition, { type, refines = type }: SpanDefinition): boolean {
  return types?.test(builtinRegistry().spans.has(type) ? type : refines) ?? true
}

function holds(condition: Compiled, span: Conditioned): boolean {
  const { attributes } = span
  const { outcome, has = none, lacks = none, is, isNot, startsNot } = condition
  return (
    hasOutcome(outcome, span) &&
    has.every((name) => attributes[name] !== undefined) &&
    lacks.every((name) => attributes[name] === undefined) &&
    is.every(([name, values]) => isOneOf(attributes, name, values)) &&
    isNot.every(([name, values]) => attributes[name] !== undefined && !isOneOf(attributes, name, values)) &&
    startsNot.every(([name, texts]) => !texts.some((text) => startsWith(attributes, name, text)))
  )
}

const none: readonly string[] = []

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
