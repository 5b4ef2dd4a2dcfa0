import { differenceRows } from '../src/query/explain/difference-rows.ts'
import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { count } from '../src/query/explain/words.ts'
import type { Difference } from '../src/query/field-check.ts'
import { attributeDifferences, requireAttributes } from '../src/query/fields/attributes.ts'
import { printPatternFields } from '../src/query/print-pattern.ts'
import type { AttributesPattern } from '../src/query/span-pattern.ts'
import { printValue } from '../src/query/value-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import { type Call, messageOf } from './support/call.ts'
import { attributesDiff } from './support/diff.ts'
import { hintLines } from './support/hints.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { requireSpan } from './support/subject.ts'

/**
 * Passes when the span has these attributes, and maybe others. A value may be a RegExp, a predicate, an asymmetric
 * matcher, or `absent` for a key that must not be there.
 *
 * @throws TypeError for a subject that is no span, no attributes at all, or a value of undefined.
 * @example
 * expect(span).toHaveAttributes({ 'http.request.method': 'GET', 'http.response.status_code': expect.any(Number) })
 */
export function toHaveAttributes(
  this: MatcherContext,
  received: unknown,
  attributes: AttributesPattern,
): MatcherResult {
  const args = [printPatternFields({ ...attributes })]
  const call: Call = { context: this, subject: 'span', matcher: 'toHaveAttributes', args }
  const span = requireSpan(received, call)
  requireAttributes(attributes, 'The argument of toHaveAttributes')
  if (Object.keys(attributes).length === 0) throw new TypeError('toHaveAttributes needs at least one attribute.')
  const differences = attributeDifferences(attributes, span.attributes)
  const pass = differences.length === 0
  const explain = (): string => {
    const fact = pass ? agrees(span, attributes) : differs(span, attributes, differences)
    return `${fact}\n\n${drawMarked([span.trace], new Map([[span, 'here']]))}${hintLines(span, differences)}`
  }
  return { pass, message: messageOf(call, explain), ...attributesDiff(attributes, span) }
}

function agrees(span: Span, attributes: AttributesPattern): string {
  const keys = Object.keys(attributes)
  const width = Math.max(...keys.map((key) => key.length))
  const rows = keys.map((key) => `  ${key.padEnd(width)}   ${printValue(span.attributes[key])}`)
  return `The span ${JSON.stringify(span.name)} has all of these attributes:\n${rows.join('\n')}`
}

function differs(span: Span, attributes: AttributesPattern, differences: readonly Difference[]): string {
  const asked = Object.keys(attributes).length
  const number = asked === 1 ? 'the attribute' : `${differences.length} of ${count(asked, 'attribute')}`
  return `The span ${JSON.stringify(span.name)} differs in ${number}:\n${differenceRows(differences)}`
}
