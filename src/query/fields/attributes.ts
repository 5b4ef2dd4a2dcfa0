import type { Attributes } from '../../trace/attributes.ts'
import type { Span } from '../../trace/span.ts'
import type { Difference, FieldCheck } from '../field-check.ts'
import type { AttributesPattern } from '../span-pattern.ts'
import { absent, printValue, printValuePattern, valueFits } from '../value-pattern.ts'

/** These attributes, and maybe others. */
export function attributesCheck(pattern: AttributesPattern): FieldCheck {
  return subsetCheck('attributes', pattern, (span) => span.attributes)
}

/** These attributes of the resource, and maybe others. */
export function resourceCheck(pattern: AttributesPattern): FieldCheck {
  return subsetCheck('resource', pattern, (span) => span.resource.attributes, 'resource ')
}

/** These attributes and no others. */
export function exactAttributesCheck(pattern: AttributesPattern): FieldCheck {
  const subset = subsetCheck('exactAttributes', pattern, (span) => span.attributes)
  const extraKeys = (span: Span): string[] => Object.keys(span.attributes).filter((key) => !Object.hasOwn(pattern, key))
  return {
    test: (span) => subset.test(span) && extraKeys(span).length === 0,
    differences: (span) => [
      ...subset.differences(span),
      ...extraKeys(span).map((key) => ({
        field: key,
        expected: printValuePattern(absent),
        received: printValue(span.attributes[key]),
      })),
    ],
  }
}

/** Whether attributes hold all that a pattern asks for. */
export function attributesFit(pattern: AttributesPattern, attributes: Attributes): boolean {
  return Object.keys(pattern).every((key) => keyFits(pattern, attributes, key))
}

/** The keys in which attributes differ from a pattern. */
export function attributeDifferences(pattern: AttributesPattern, attributes: Attributes, lead = ''): Difference[] {
  return Object.entries(pattern)
    .filter(([key]) => !keyFits(pattern, attributes, key))
    .map(([key, value]) => ({
      field: lead + key,
      expected: printValuePattern(value),
      received: printValue(attributes[key]),
    }))
}

/**
 * Refuses what cannot be meant.
 * @throws TypeError for a value of undefined, which is more often a slip than a wish.
 */
export function requireAttributes(pattern: unknown, field: string): asserts pattern is AttributesPattern {
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern)) {
    throw new TypeError(`${field} must be an object of attributes by key, not ${String(pattern)}.`)
  }
  for (const [key, value] of Object.entries(pattern)) {
    if (value !== undefined) continue
    throw new TypeError(
      `${field}["${key}"] is undefined. Give the value, or \`absent\` (from 'spanwright') where the key must not be there.`,
    )
  }
}

function subsetCheck(
  field: string,
  pattern: AttributesPattern,
  of: (span: Span) => Attributes,
  lead?: string,
): FieldCheck {
  requireAttributes(pattern, field)
  return {
    test: (span) => attributesFit(pattern, of(span)),
    differences: (span) => attributeDifferences(pattern, of(span), lead),
  }
}

function keyFits(pattern: AttributesPattern, attributes: Attributes, key: string): boolean {
  const value = Object.hasOwn(attributes, key) ? attributes[key] : undefined
  return valueFits(pattern[key] as AttributesPattern[string], value)
}
