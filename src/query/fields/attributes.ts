import type { Attributes, AttributeValue } from '../../trace/attributes.ts'
import { drawKey } from '../../trace/notation/draw-attributes.ts'
import type { Span } from '../../trace/span.ts'
import { allOf, type Difference, type FieldCheck } from '../field-check.ts'
import { isPlainObject, nameValue } from '../refuse.ts'
import { placeOfSameAs, SameAs } from '../same-as.ts'
import type { AttributesPattern, SpanAttributesPattern } from '../span-pattern.ts'
import { absent, isAsymmetricMatcher, printValue, printValuePattern, valueFits } from '../value-pattern.ts'
import { hintAtKey, hintAtType } from './attribute-hints.ts'
import { holdsSameAs, sameCheck } from './same-as.ts'

/** These attributes, and maybe others. */
export function attributesCheck(pattern: SpanAttributesPattern): FieldCheck {
  return spanAttributesCheck('attributes', pattern)
}

/** These attributes of the resource, and maybe others. */
export function resourceCheck(pattern: AttributesPattern): FieldCheck {
  return subsetCheck('resource', pattern, (span) => span.resource.attributes, 'resource ')
}

/** These attributes and no others. */
export function exactAttributesCheck(pattern: SpanAttributesPattern): FieldCheck {
  const subset = spanAttributesCheck('exactAttributes', pattern)
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
  for (const key of Object.keys(pattern)) if (!keyFits(pattern, attributes, key)) return false
  return true
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
    if (holdsSameAs(value)) throw new TypeError(`${field}["${key}"] holds a sameAs: ${placeOfSameAs}`)
    if (value !== undefined) continue
    throw new TypeError(
      `${field}["${key}"] is undefined. Give the value, or \`absent\` (from 'spanwright') where the key must not be there.`,
    )
  }
}

/** What other spans have a part in is asked last. */
function spanAttributesCheck(field: string, pattern: SpanAttributesPattern): FieldCheck {
  const entries = isPlainObject(pattern) ? (Object.entries(pattern) as [string, unknown][]) : []
  const same = entries.flatMap(([key, value]) => (value instanceof SameAs ? [sameCheck(key, value)] : []))
  const values =
    same.length === 0 ? pattern : Object.fromEntries(entries.filter(([, value]) => !(value instanceof SameAs)))
  const subset = subsetCheck(field, values as AttributesPattern, (span) => span.attributes)
  return same.length === 0 ? subset : allOf([subset, ...same])
}

function subsetCheck(
  field: string,
  pattern: AttributesPattern,
  of: (span: Span) => Attributes,
  lead?: string,
): FieldCheck {
  requireAttributes(pattern, field)
  const keys = Object.keys(pattern)
  return {
    size: keys.length,
    test: (span) => {
      const attributes = of(span)
      for (const key of keys) if (!keyFits(pattern, attributes, key)) return false
      return true
    },
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
