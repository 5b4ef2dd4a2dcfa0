import type { Attributes, AttributeValue } from '../../trace/attributes.ts'
import { drawKey } from '../../trace/notation/draw-attributes.ts'
import type { Span } from '../../trace/span.ts'
import type { Difference, FieldCheck } from '../field-check.ts'
import { nameValue } from '../refuse.ts'
import type { AttributesPattern } from '../span-pattern.ts'
import { absent, isAsymmetricMatcher, printValue, printValuePattern, valueFits } from '../value-pattern.ts'
import { hintAtKey, hintAtType } from './attribute-hints.ts'

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
    size: subset.size + 1,
    test: (span) => subset.test(span) && extraKeys(span).length === 0,
    differences: (span) => [
      ...subset.differences(span),
      ...extraKeys(span).map((key) => ({
        field: drawKey(key),
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
    .map(([key, expected]) => {
      const received = own(attributes, key)
      return {
        field: lead + drawKey(key),
        expected: printValuePattern(expected),
        received: printValue(received),
        far: received === undefined,
        hint: () => (received === undefined ? hintAtKey(key, attributes) : hintAtType(expected, received)),
      }
    })
}

/**
 * Refuses what cannot be meant.
 * @throws TypeError for a value of undefined, which is more often a slip than a wish.
 */
export function requireAttributes(pattern: unknown, field: string): asserts pattern is AttributesPattern {
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern) || isAsymmetricMatcher(pattern)) {
    throw new TypeError(`${field} must be an object of attributes by key, not ${nameValue(pattern)}.`)
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
    size: Object.keys(pattern).length,
    test: (span) => attributesFit(pattern, of(span)),
    differences: (span) => attributeDifferences(pattern, of(span), lead),
  }
}

function keyFits(pattern: AttributesPattern, attributes: Attributes, key: string): boolean {
  return valueFits(pattern[key] as AttributesPattern[string], own(attributes, key))
}

/** An attribute by its key; what every object inherits, such as `constructor`, is no attribute. */
function own(attributes: Attributes, key: string): AttributeValue | undefined {
  return Object.hasOwn(attributes, key) ? attributes[key] : undefined
}
