import { differenceRows } from '../src/query/explain/difference-rows.ts'
import { count } from '../src/query/explain/words.ts'
import type { Difference } from '../src/query/field-check.ts'
import { attributeDifferences, requireAttributes } from '../src/query/fields/attributes.ts'
import { printPatternFields } from '../src/query/print-pattern.ts'
import { requireFields } from '../src/query/refuse.ts'
import type { AttributesPattern } from '../src/query/span-pattern.ts'
import { absent, printValue, printValuePattern } from '../src/query/value-pattern.ts'
import { drawKey } from '../src/trace/notation/draw-attributes.ts'
import { isListed, type KeyList } from '../src/trace/notation/mask-volatile.ts'
import type { Span } from '../src/trace/span.ts'
import { aboutSpan, quote } from './support/about-span.ts'
import { type Call, messageOf, printOptionsArg } from './support/call.ts'
import { attributesDiff } from './support/diff.ts'
import { requireKeys } from './support/key-list.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { alignRows } from './support/rows.ts'
import { requireSpan } from './support/subject.ts'

/** What toHaveAttributesExactly lets through. */
export interface ToHaveAttributesExactlyOptions {
  /** Keys, or RegExps for keys, of attributes that may be there or not. */
  readonly ignore?: KeyList
}

/**
 * Passes when the span has these attributes and no others, but for those ignored.
 *
 * @throws TypeError for a subject that is no span, a value of undefined, or a key that is both asked for and ignored.
 * @example
 * expect(span).toHaveAttributesExactly({ 'http.request.method': 'GET' }, { ignore: [/^server\./] })
 */
export function toHaveAttributesExactly(
  this: MatcherContext,
  received: unknown,
  attributes: AttributesPattern,
  options?: ToHaveAttributesExactlyOptions,
): MatcherResult {
  const args = [printPatternFields({ ...attributes }), ...printOptionsArg(options)]
  const call: Call = { context: this, subject: 'span', matcher: 'toHaveAttributesExactly', args }
  const span = requireSpan(received, call)
  requireAttributes(attributes, 'The argument of toHaveAttributesExactly')
  const ignore = readIgnore(attributes, options)
  const ignored = Object.keys(span.attributes).filter((key) => isListed(ignore, key))
  const extra = Object.keys(span.attributes).filter((key) => !Object.hasOwn(attributes, key) && !ignored.includes(key))
  const differences = [...attributeDifferences(attributes, span.attributes), ...extra.map((key) => tooMuch(span, key))]
  const pass = differences.length === 0
  const explain = (): string =>
    aboutSpan(span, pass ? agrees(span, ignored) : differs(span, differences, extra.length), differences)
  const { actual, expected } = attributesDiff(attributes, span)
  for (const key of extra) Object.assign(actual, { [key]: span.attributes[key] })
  return { pass, message: messageOf(call, explain), actual, expected }
}

function readIgnore(attributes: AttributesPattern, options: ToHaveAttributesExactlyOptions | undefined): KeyList {
  if (options === undefined) return []
  requireFields(options, 'the second argument of toHaveAttributesExactly', ['ignore'])
  const { ignore = [] } = options
  requireKeys(ignore, 'ignore')
  const both = Object.keys(attributes).find((key) => isListed(ignore, key))
  if (both === undefined) return ignore
  throw new TypeError(`The attribute "${both}" is asked for and ignored. Take it out of one of the two.`)
}

function tooMuch(span: Span, key: string): Difference {
  return { field: drawKey(key), expected: printValuePattern(absent), received: printValue(span.attributes[key]) }
}

function differs(span: Span, differences: readonly Difference[], extra: number): string {
  const number = count(differences.length, 'attribute')
  const unasked = `${extra === 1 ? 'was' : 'were'} not asked for`
  const fact =
    extra === differences.length
      ? `has ${number} that ${unasked}`
      : `differs in ${number}${extra === 0 ? '' : `, ${extra} of which ${unasked}`}`
  return `The span ${quote(span)} ${fact}:\n${differenceRows(differences)}`
}

function agrees(span: Span, ignored: readonly string[]): string {
  const besides =
    ignored.length === 0 ? '' : `, besides ${ignored.length} that ${ignored.length === 1 ? 'is' : 'are'} ignored`
  const keys = Object.keys(span.attributes).filter((key) => !ignored.includes(key))
  if (keys.length === 0) return `The span ${quote(span)} has no attributes, as was asked${besides}.`
  const rows = alignRows(keys.map((key) => [drawKey(key), printValue(span.attributes[key])]))
  return `The span ${quote(span)} has exactly these attributes${besides}:\n${rows}`
}
