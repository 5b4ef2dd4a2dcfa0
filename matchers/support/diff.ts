import type { AttributeValue } from '../../src/trace/attributes.ts'
import type { AttributesPattern } from '../../src/query/span-pattern.ts'
import { absent, type ValuePattern, valueFits } from '../../src/query/value-pattern.ts'
import type { Span } from '../../src/trace/span.ts'

/** What a runner's diff shows as expected: the received value where it fits, so that only true differences stand out. */
export function shownValue(wanted: ValuePattern, received: AttributeValue | undefined): unknown {
  return valueFits(wanted, received) ? received : wanted
}

/** The attributes that a pattern names, as they are and as they were asked for, for a runner's diff. */
export function attributesDiff(pattern: AttributesPattern, span: Span): { actual: object; expected: object } {
  const actual: Record<string, unknown> = {}
  const expected: Record<string, unknown> = {}
  for (const [key, wanted] of Object.entries(pattern)) {
    const received = Object.hasOwn(span.attributes, key) ? span.attributes[key] : undefined
    if (received !== undefined) actual[key] = received
    if (wanted !== absent) expected[key] = shownValue(wanted, received)
  }
  return { actual, expected }
}
