import { attributeDifferences, attributesFit, requireAttributes } from '../src/query/fields/attributes.ts'
import { differenceRows } from '../src/query/explain/difference-rows.ts'
import { closestText } from '../src/query/closest-text.ts'
import { printValue, printValuePattern, type ValuePattern } from '../src/query/value-pattern.ts'
import { type Call, messageOf } from './support/call.ts'
import { drawAround } from './support/draw-around.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { requireSpan } from './support/subject.ts'

/**
 * Passes when the span has this attribute; with a value, when it also has that value. Types count: `200` is not `"200"`.
 *
 * @throws TypeError for a subject that is no span, or a value of undefined.
 * @example
 * expect(trace.find('db.query')).toHaveAttribute('db.system.name', 'postgresql')
 */
export function toHaveAttribute(
  this: MatcherContext,
  received: unknown,
  key: string,
  ...value: readonly [] | readonly [value: ValuePattern]
): MatcherResult {
  const args = [JSON.stringify(key), ...value.map(printValuePattern)]
  const call: Call = { context: this, subject: 'span', matcher: 'toHaveAttribute', args }
  const span = requireSpan(received, call)
  const pattern: Record<string, ValuePattern> = {
    [key]: value.length === 0 ? (there) => there !== undefined : value[0],
  }
  requireAttributes(pattern, 'toHaveAttribute')
  const pass = attributesFit(pattern, span.attributes)
  const name = JSON.stringify(span.name)
  const explain = (): string => {
    if (pass) return `The span ${name} has this attribute:\n  ${key}   ${printValue(span.attributes[key])}`
    if (key in span.attributes) {
      return `The attribute of the span ${name} differs:\n${differenceRows(attributeDifferences(pattern, span.attributes))}`
    }
    const closest = closestText(key, Object.keys(span.attributes))
    const guess = closest === undefined ? '' : ` The nearest is "${closest}".`
    const keys = Object.keys(span.attributes).sort()
    return `The span ${name} has no attribute "${key}".${guess}\n  It has: ${keys.length === 0 ? 'none' : keys.join(', ')}`
  }
  return { pass, message: () => messageOf(call, `${explain()}\n\n${drawAround(span, 'here')}`)() }
}
