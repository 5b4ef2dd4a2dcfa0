import { compileQuery } from '../../src/query/compile-query.ts'
import { drawMarked } from '../../src/query/explain/draw-marked.ts'
import { explainMiss } from '../../src/query/explain/explain-miss.ts'
import { findSpans } from '../../src/query/find-spans.ts'
import { printQuery } from '../../src/query/print-pattern.ts'
import type { SpanQuery } from '../../src/query/span-pattern.ts'
import { isSpan, type Span } from '../../src/trace/span.ts'
import { type Call, messageOf, printCall } from './call.ts'
import { ancestorsOf, sameSpan } from './kinship.ts'
import type { MatcherContext, MatcherResult } from './matcher-context.ts'
import { whyNot } from './relation-reasons.ts'
import { requireSpan } from './subject.ts'

/** A relation between a span and another above it. */
export interface Relation {
  readonly matcher: string
  readonly word: 'child' | 'descendant'
  /** The recorded spans to which the span stands in this relation, the nearest first. */
  readonly above: (span: Span) => readonly Span[]
}

/**
 * Judges whether a span stands in a relation to another, given as a span or as a query.
 * @throws TypeError for a wrong subject or query; Error, with `.not` too, where it cannot be told: when no span of the
 * trace fits the query, or when a lost parent lies between.
 */
export function judgeRelation(
  context: MatcherContext,
  received: unknown,
  to: Span | SpanQuery,
  relation: Relation,
): MatcherResult {
  const args = [isSpan(to) ? `span ${JSON.stringify(to.name)}` : printQuery(to)]
  const call: Call = { context, subject: 'span', matcher: relation.matcher, args }
  const span = requireSpan(received, call)
  const query = isSpan(to) ? undefined : compileQuery(to)
  const relatives = isSpan(to) ? [to] : query ? findSpans(span.trace.spans, query) : []
  const above = relation.above(span)
  const held = above.find((one) => relatives.some((relative) => sameSpan(one, relative)))
  if (held) return { pass: true, message: messageOf(call, () => explainHeld(span, held, relation)) }

  const explain = (): string => {
    if (!query || relatives.length > 0) return explainNotHeld(span, relatives, relation, query?.text)
    const why = whyNot(span, undefined, relation)
    return `${why}.\n${explainMiss(query, { spans: span.trace.spans, traces: [span.trace] })}`
  }
  if (relatives.length === 0 || relatives.some((relative) => cannotTell(span, relative, relation))) {
    throw new Error(`${printCall(call)}\n\n${explain()}`)
  }
  return { pass: false, message: messageOf(call, explain) }
}

/** Whether a lost parent lies between the two: what is above it may be anything in another part of the trace. */
function cannotTell(span: Span, relative: Span, { word }: Relation): boolean {
  if (word === 'child' || span.traceId !== relative.traceId) return false
  const top = ancestorsOf(span).at(-1) ?? span
  const lost = top.parentage === 'missing-parent' || top.parentage === 'remote-parent'
  return lost && !sameSpan(top, ancestorsOf(relative).at(-1) ?? relative)
}

function explainHeld(span: Span, relative: Span, { word }: Relation): string {
  const fact = `${JSON.stringify(span.name)} is a ${word} of ${JSON.stringify(relative.name)}.`
  const marks = new Map([
    [relative, word === 'child' ? 'the parent' : 'the ancestor'],
    [span, `the ${word}`],
  ])
  return `${fact}\n\n${drawMarked([span.trace], marks)}`
}

function explainNotHeld(span: Span, relatives: readonly Span[], relation: Relation, query?: string): string {
  const [only] = relatives.length === 1 ? relatives : []
  const wanted = `not the ${relation.word === 'child' ? 'parent' : 'ancestor'}`
  const marks = new Map([...relatives.map((one) => [one, wanted] as const), [span, 'this span'] as const])
  const traces = [...new Set([span.trace, ...relatives.map((one) => one.trace)])]
  const many = query === undefined || only ? '' : `, and none of the ${relatives.length} spans that fit ${query}`
  return `${whyNot(span, only, relation)}${many}.\n\n${drawMarked(traces, marks)}`
}
