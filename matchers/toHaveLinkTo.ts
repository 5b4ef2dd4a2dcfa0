import { compileQuery, type CompiledQuery } from '../src/query/compile-query.ts'
import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { explainMiss } from '../src/query/explain/explain-miss.ts'
import { count } from '../src/query/explain/words.ts'
import { findSpans } from '../src/query/find-spans.ts'
import { printPatternFields, printQuery } from '../src/query/print-pattern.ts'
import { targetsOf } from '../src/query/relations/links.ts'
import type { SpanQuery } from '../src/query/span-pattern.ts'
import { isSpan, type Span } from '../src/trace/span.ts'
import { groupOf } from '../src/trace/trace.ts'
import { quote } from './support/about-span.ts'
import { type Call, messageOf, printCall } from './support/call.ts'
import { isContext, type LinkContext, requireIds } from './support/link-context.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { alignRows, shownRows } from './support/rows.ts'
import { requireSpan } from './support/subject.ts'

/**
 * Passes when the span has a link to the given span, to a span that fits the query, or to this span context. The query is
 * asked of the spans of all traces that were recorded together.
 *
 * @throws TypeError for a subject that is no span, a wrong query, or ids that are none; Error where no span fits the query.
 * @example
 * expect(consumed).toHaveLinkTo(produced)
 * expect(consumed).toHaveLinkTo(trace.getActiveSpan().spanContext())
 * @see https://opentelemetry.io/docs/specs/otel/trace/api/#link
 */
export function toHaveLinkTo(
  this: MatcherContext,
  received: unknown,
  target: Span | SpanQuery | LinkContext,
): MatcherResult {
  const call: Call = { context: this, subject: 'span', matcher: 'toHaveLinkTo', args: [printTarget(target)] }
  const span = requireSpan(received, call)
  const query = isSpan(target) || isContext(target) ? undefined : compileQuery(target)
  const find = (): readonly LinkContext[] => {
    if (query) return findTargets(span, query, call)
    return isSpan(target) ? [target] : [requireIds(target as LinkContext)]
  }
  const linksToOne = query && [...targetsOf(span)].some(query.test)
  const known = linksToOne ? undefined : find()
  const pass = known ? span.links.some((link) => known.some((one) => sameIds(one, link))) : true
  const explain = (): string => {
    const targets = known ?? find()
    const what = isContext(target) && !isSpan(target) ? 'this context' : nameTargets(targets, target)
    const number = count(span.links.length, 'link')
    if (pass) return withTargets(span, targets, `The span ${quote(span)} has a link to ${what}, among ${number}.`)
    const fact = `The span ${quote(span)} has no link to ${what}.`
    if (span.links.length === 0) return withTargets(span, targets, `${fact} It has no links at all.`) + hint
    return withTargets(span, targets, `${fact} It has ${number}:\n${listLinks(span, targets)}`)
  }
  return { pass, message: messageOf(call, explain) }
}

const hint = '\nHint: links are given to startSpan(), or added by span.addLink(), with the context of the other span.'

function findTargets(span: Span, compiled: CompiledQuery, call: Call): Span[] {
  const traces = [...groupOf(span.trace).traces]
  const spans = traces.flatMap((trace) => trace.spans)
  const found = findSpans(spans, compiled)
  if (found.length > 0) return found
  const fact = `There is no span that ${quote(span)} could link to.`
  throw new Error(`${printCall(call)}\n\n${fact} ${explainMiss(compiled, { spans, traces })}`)
}

function withTargets(span: Span, targets: readonly LinkContext[], fact: string): string {
  const shown = targets.filter(isSpan).slice(0, shownRows)
  const linked = (target: Span): boolean => span.links.some((link) => sameIds(target, link))
  const marks = new Map(shown.map((target) => [target, linked(target) ? 'linked' : 'not linked']))
  marks.set(span, 'this span')
  return `${fact}\n\n${drawMarked([...new Set([span, ...shown].map(({ trace }) => trace))], marks)}`
}

function nameTargets(targets: readonly LinkContext[], target: Span | SpanQuery | LinkContext): string {
  const [only] = targets
  if (targets.length === 1 && isSpan(only)) return quote(only)
  return `any of the ${targets.length} spans that fit ${printTarget(target)}`
}

function listLinks(span: Span, targets: readonly LinkContext[]): string {
  const rows = span.links.map((link) => {
    const [linked] = groupOf(span.trace).spansAt(link)
    const sameTrace = targets.some(({ traceId }) => traceId === link.traceId)
    const unknown = `a span that was not recorded${sameTrace ? ', of the same trace' : ''}`
    return [`to ${linked ? quote(linked) : unknown}`, `trace id ${link.traceId}`, `span id ${link.spanId}`]
  })
  return alignRows(rows)
}

function sameIds(a: LinkContext, b: LinkContext): boolean {
  return a.traceId === b.traceId && a.spanId === b.spanId
}

function printTarget(target: Span | SpanQuery | LinkContext): string {
  if (isSpan(target)) return `span ${quote(target)}`
  if (!isContext(target)) return printQuery(target)
  return printPatternFields({ traceId: target.traceId, spanId: target.spanId })
}
