import type { Attributes, AttributeValue } from '../trace/attributes.ts'
import type { StatusCode } from '../trace/span-data.ts'
import { conditionsOf } from './condition.ts'
import type { Condition } from './condition-table.ts'
import type { SpanDefinition } from './registry.ts'

/** What is known of spans but for their values. */
export interface ConditionedShape {
  readonly status: StatusCode
  readonly open: boolean
  readonly keys: ReadonlySet<string>
}

/** A question to one value that is there. */
type ValueTest = (attributes: Attributes) => boolean

/**
 * Asks of many spans of one shape whether their type requires an attribute of them by its condition: what the shape says is
 * worked out once. Undefined where it requires it of none; else says the same as `isRequired`.
 */
export function conditionFor(
  name: string,
  shape: ConditionedShape,
  definition: SpanDefinition,
): ((attributes: Attributes) => boolean) | undefined {
  const left = conditionsOf(name, definition).filter((condition) => mayHold(condition, shape))
  if (left.length === 0) return undefined
  const tests = left.map(valueTests)
  return (attributes) => {
    for (const all of tests) if (holds(all, attributes)) return true
    return false
  }
}

function holds(tests: readonly ValueTest[], attributes: Attributes): boolean {
  for (const test of tests) if (!test(attributes)) return false
  return true
}

function mayHold({ outcome, has = [], lacks = [], is = {}, isNot = {} }: Condition, shape: ConditionedShape): boolean {
  const { keys } = shape
  return (
    hasOutcome(outcome, shape) &&
    [...has, ...Object.keys(is), ...Object.keys(isNot)].every((key) => keys.has(key)) &&
    !lacks.some((key) => keys.has(key))
  )
}

function hasOutcome(outcome: Condition['outcome'], { open, status, keys }: ConditionedShape): boolean {
  if (outcome === undefined) return true
  return !open && (outcome === 'error' ? status === 'error' : status !== 'error' && !keys.has('error.type'))
}

function valueTests({ is = {}, isNot = {}, startsNot = {} }: Condition): ValueTest[] {
  return [
    ...Object.entries(is).map(([key, values]) => oneOf(key, new Set<AttributeValue>(values), true)),
    ...Object.entries(isNot).map(([key, values]) => oneOf(key, new Set<AttributeValue>(values), false)),
    ...Object.entries(startsNot).map(([key, texts]) => beginsWithNone(key, texts)),
  ]
}

function oneOf(key: string, values: ReadonlySet<AttributeValue | undefined>, wanted: boolean): ValueTest {
  return (attributes) => values.has(attributes[key]) === wanted
}

function beginsWithNone(key: string, texts: readonly string[]): ValueTest {
  return (attributes) => {
    const value = attributes[key]
    return typeof value !== 'string' || !texts.some((text) => value.startsWith(text))
  }
}
