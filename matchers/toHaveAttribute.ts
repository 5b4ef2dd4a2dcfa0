import { closestText } from '../src/query/closest-text.ts'
import { differenceRows } from '../src/query/explain/difference-rows.ts'
import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { attributeDifferences, attributesFit } from '../src/query/fields/attributes.ts'
import { printValue, printValuePattern, type ValuePattern } from '../src/query/value-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import { type Call, messageOf } from './support/call.ts'
import { shownValue } from './support/diff.ts'
import { stillOpen } from './support/hints.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { requireSpan } from './support/subject.ts'

/**
 * Passes when the span has this attribute; with a value, when it also has that value. Types count: `200` is not `"200"`.
 *
 * @throws TypeError for a subject that is no span, a key that is no string, or a value of undefined.
 * @example
 * expect(trace.find('db.query')).toHaveAttribute('db.system.name', 'postgresql')
 */
export function toHaveAttribute(
  this: MatcherContext,
  received: unknown,
  key: string,
  ...value: readonly [] | readonly [value: ValuePattern]
): MatcherResult {
  const args = [JSON.stringify(key), ...value.map((one) => (one === undefined ? 'undefined' : printValuePattern(one)))]
  const call: Call = { context: this, subject: 'span', matcher: 'toHaveAttribute', args }
  const span = requireSpan(received, call)
  requireArguments(key, value)
  const wanted: ValuePattern = value.length === 0 ? (there) => there !== undefined : value[0]
  const pattern = { [key]: wanted }
  const pass = attributesFit(pattern, span.attributes)
  const explain = (): string => {
    const fact = pass
      ? present(span, key)
      : Object.hasOwn(span.attributes, key)
        ? differs(span, pattern, key)
        : missing(span, key)
    return `${fact}\n\n${drawMarked([span.trace], new Map([[span, 'here']]))}${pass ? '' : stillOpen(span)}`
  }
  const result = { pass, message: messageOf(call, explain) }
  if (value.length === 0 || !Object.hasOwn(span.attributes, key)) return result
  return { ...result, actual: span.attributes[key], expected: shownValue(wanted, span.attributes[key]) }
}

function requireArguments(key: unknown, value: readonly unknown[]): void {
  if (typeof key !== 'string') throw new TypeError(`The key of an attribute is a string, not ${JSON.stringify(key)}.`)
  if (value.length === 0 || value[0] !== undefined) return
  throw new TypeError(
    `The value asked for of "${key}" is undefined. Leave it out to ask whether the attribute is there, ` +
      `or use \`.not\` to ask that it is not.`,
  )
}

function present(span: Span, key: string): string {
  if (!Object.hasOwn(span.attributes, key)) return `The span ${JSON.stringify(span.name)} has no attribute "${key}".`
  return `The span ${JSON.stringify(span.name)} has this attribute:\n  ${key}   ${printValue(span.attributes[key])}`
}

function differs(span: Span, pattern: Readonly<Record<string, ValuePattern>>, key: string): string {
  const rows = differenceRows(attributeDifferences(pattern, span.attributes))
  return `The attribute "${key}" of the span ${JSON.stringify(span.name)} differs:\n${rows}`
}

function missing(span: Span, key: string): string {
  const keys = Object.keys(span.attributes).sort()
  const closest = closestText(key, keys)
  const guess = closest === undefined ? '' : ` The nearest is "${closest}".`
  const has = keys.length === 0 ? 'It has no attributes at all.' : `It has: ${keys.join(', ')}`
  return `The span ${JSON.stringify(span.name)} has no attribute "${key}".${guess}\n  ${has}`
}
