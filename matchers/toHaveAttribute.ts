import { differenceRows } from '../src/query/explain/difference-rows.ts'
import { drawMarked } from '../src/query/explain/draw-marked.ts'
import type { Difference } from '../src/query/field-check.ts'
import { attributeDifferences } from '../src/query/fields/attributes.ts'
import { printValue, printValuePattern, type ValuePattern } from '../src/query/value-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import { type Call, messageOf } from './support/call.ts'
import { shownValue } from './support/diff.ts'
import { hintLines } from './support/hints.ts'
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
  const there = Object.hasOwn(span.attributes, key)
  const differences = attributeDifferences({ [key]: wanted }, span.attributes)
  const pass = differences.length === 0
  const explain = (): string => {
    const fact = pass ? agrees(span, key) : there ? differs(span, key, differences) : missing(span, key)
    return `${fact}\n\n${drawMarked([span.trace], new Map([[span, 'here']]))}${hintLines(span, differences)}`
  }
  const result = { pass, message: messageOf(call, explain) }
  if (value.length === 0 || !there) return result
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

function agrees(span: Span, key: string): string {
  const name = JSON.stringify(span.name)
  if (!Object.hasOwn(span.attributes, key)) return `The span ${name} has no attribute "${key}".`
  return `The span ${name} has this attribute:\n  ${key}   ${printValue(span.attributes[key])}`
}

function differs(span: Span, key: string, differences: readonly Difference[]): string {
  return `The attribute "${key}" of the span ${JSON.stringify(span.name)} differs:\n${differenceRows(differences)}`
}

function missing(span: Span, key: string): string {
  const keys = Object.keys(span.attributes).sort()
  const has = keys.length === 0 ? 'It has no attributes at all.' : `It has: ${keys.join(', ')}`
  return `The span ${JSON.stringify(span.name)} has no attribute "${key}".\n  ${has}`
}
