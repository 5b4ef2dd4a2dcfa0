import type { Attributes, AttributeValue } from '../trace/attributes.ts'
import type { SpanKind } from '../trace/span-data.ts'
import type { Discriminator } from './discriminators-table.ts'
import { formerNames } from './former-names.ts'
import type { Registry, SpanDefinition } from './registry.ts'

/** A way for a span to be of a type. */
export interface Candidate {
  readonly definition: SpanDefinition
  /** Undefined: every kind. */
  readonly kinds: readonly SpanKind[] | undefined
  /** At least one, the first of an attribute that has to be there. */
  readonly tests: readonly AttributeTest[]
}

/** What an attribute has to be. */
export interface AttributeTest {
  /** Today's name first; the first that the span has counts. */
  readonly keys: readonly string[]
  /** Undefined: any value. */
  readonly values: ReadonlySet<AttributeValue> | undefined
  readonly orAbsent: boolean
}

/** Whether a span's attributes are those of the candidate; its kind is another question. */
export function fits(candidate: Candidate, attributes: Attributes): boolean {
  for (const { keys, values, orAbsent } of candidate.tests) {
    const value = firstOf(keys, attributes)
    if (value === undefined ? !orAbsent : values !== undefined && !values.has(value)) return false
  }
  return true
}

function firstOf(keys: readonly string[], attributes: Attributes): AttributeValue | undefined {
  for (const key of keys) {
    const value = attributes[key]
    if (value !== undefined) return value
  }
  return undefined
}

/** The test that an attribute is there. */
export function presenceTest(key: string, registry: Registry): AttributeTest {
  return { keys: [key, ...formerNames(key, registry)], values: undefined, orAbsent: false }
}

/** The tests of a row of the table. */
export function testsOf({ when }: Discriminator, registry: Registry): AttributeTest[] {
  return Object.entries(when).map(([key, values]) => {
    const test = presenceTest(key, registry)
    if (values === '*') return test
    return { ...test, values: new Set(values), orAbsent: values.includes(null) }
  })
}
