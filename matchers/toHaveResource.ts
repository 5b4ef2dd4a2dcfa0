import { differenceRows } from '../src/query/explain/difference-rows.ts'
import type { Difference } from '../src/query/field-check.ts'
import { attributeDifferences, requireAttributes } from '../src/query/fields/attributes.ts'
import { printField } from '../src/query/print-pattern.ts'
import { isPlainObject, nameValue } from '../src/query/refuse.ts'
import type { AttributesPattern } from '../src/query/span-pattern.ts'
import { printValue } from '../src/query/value-pattern.ts'
import { drawKey } from '../src/trace/notation/draw-attributes.ts'
import type { Span } from '../src/trace/span.ts'
import { aboutSpan, quote } from './support/about-span.ts'
import { type Call, messageOf } from './support/call.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { alignRows } from './support/rows.ts'
import { requireSpan } from './support/subject.ts'

/**
 * Passes when the span's resource has these attributes, and maybe others; a string is its `service.name`.
 *
 * @throws TypeError for a subject that is no span, no attributes at all, or a value of undefined.
 * @example
 * expect(span).toHaveResource('payments')
 * expect(span).toHaveResource({ 'service.name': 'payments', 'deployment.environment.name': 'test' })
 * @see https://opentelemetry.io/docs/specs/otel/resource/data-model/
 */
export function toHaveResource(
  this: MatcherContext,
  received: unknown,
  resource: string | AttributesPattern,
): MatcherResult {
  const call: Call = { context: this, subject: 'span', matcher: 'toHaveResource', args: [printField(resource)] }
  const span = requireSpan(received, call)
  const wanted = typeof resource === 'string' ? { 'service.name': resource } : resource
  if (!isPlainObject(wanted)) {
    throw new TypeError(
      `A resource is described by a service's name or an object of attributes, not by ${nameValue(wanted)}.`,
    )
  }
  requireAttributes(wanted, 'The argument of toHaveResource')
  if (Object.keys(wanted).length === 0) throw new TypeError('toHaveResource needs at least one attribute.')
  const differences = attributeDifferences(wanted, span.resource.attributes)
  const pass = differences.length === 0
  const explain = (): string =>
    aboutSpan(span, pass ? agrees(span, wanted) : differs(span, differences)) + hint(differences)
  return { pass, message: messageOf(call, explain) }
}

function agrees(span: Span, wanted: AttributesPattern): string {
  const rows = Object.keys(wanted).map((key) => [drawKey(key), printValue(span.resource.attributes[key])])
  return `The resource of the span ${quote(span)} has all of these attributes:\n${alignRows(rows)}`
}

function differs(span: Span, differences: readonly Difference[]): string {
  const has = Object.keys(span.resource.attributes).length === 0 ? '\nThe resource has no attributes at all.' : ''
  return `The resource of the span ${quote(span)} differs:\n${differenceRows(differences)}${has}`
}

function hint(differences: readonly Difference[]): string {
  const hints = differences.map((difference) => difference.hint?.()).filter((one) => one !== undefined)
  return hints.map((one) => `\nHint: ${one}`).join('')
}
