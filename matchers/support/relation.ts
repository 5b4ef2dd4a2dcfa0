import { compileQuery, type CompiledQuery } from '../../src/query/compile-query.ts'
import { drawMarked } from '../../src/query/explain/draw-marked.ts'
import { explainMiss } from '../../src/query/explain/explain-miss.ts'
import { findSpans } from '../../src/query/find-spans.ts'
import { printQuery } from '../../src/query/print-pattern.ts'
import type { SpanQuery } from '../../src/query/span-pattern.ts'
import { isSpan, type Span } from '../../src/trace/span.ts'
import { quote } from './about-span.ts'
import { type Call, messageOf, printCall } from './call.ts'
import { ancestorsOf, sameSpan } from './kinship.ts'
import type { MatcherContext, MatcherResult } from './matcher-context.ts'
import { reasonBetween, type Relation, standing } from './relation-reasons.ts'
import { shownRows } from './rows.ts'
import { requireSpan } from './subject.ts'

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
  const fitting = query && relation.relatives(span).find(query.test)
  if (fitting) return { pass: true, message: messageOf(call, () => explainHeld(span, fitting, relation)) }
  const relatives = isSpan(to) ? [to] : query ? findSpans(span.trace.spans, query) : []
  const held = relation.relatives(span).find((one) => relatives.some((relative) => sameSpan(one, relative)))
  if (held) return { pass: true, message: messageOf(call, () => explainHeld(span, held, relation)) }

  if (query && relatives.length === 0) throw new Error(`${printCall(call)}\n\n${explainNone(span, query, relation)}`)
  const unknown = relatives.find((relative) => cannotTell(span, relative, relation))
  if (unknown) throw new Error(`${printCall(call)}\n\n${explainUnknown(span, unknown, relation)}`)
  return { pass: false, message: messageOf(call, () => explainNotHeld(span, relatives, relation, query)) }
}

/** Whether a lost parent lies between the two: above it may be any other part of the trace. */
function cannotTell(span: Span, relative: Span, { word }: Relation): boolean {
  if (word !== 'descendant' || span.traceId !== relative.traceId) return false
  const top = topOf(span)
  const lost = top.parentage === 'missing-parent' || top.parentage === 'remote-parent'
  return lost && !sameSpan(top, topOf(relative))
}

function topOf(span: Span): Span {
  return ancestorsOf(span).at(-1) ?? span
}

function explainHeld(span: Span, relative: Span, { word }: Relation): string {
  const marks = new Map([
    [relative, `its ${roles[word]}`],
    [span, 'this span'],
  ])
  return `${quote(span)} is a ${word} of ${quote(relative)}.\n\n${drawMarked([span.trace], marks)}`
}

function explainNone(span: Span, query: CompiledQuery, relation: Relation): string {
  const fact = `There is no span that ${quote(span)} could be a ${relation.word} of; ${standing(span, relation).why}.`
  return `${fact}\n${explainMiss(query, { spans: span.trace.spans, traces: [span.trace] })}`
}

function explainUnknown(span: Span, relative: Span, relation: Relation): string {
  const { why, hint } = standing(span, relation)
  const fact = `It cannot be told whether ${quote(span)} is a ${relation.word} of ${quote(relative)}: ${why}.`
  return withTree(fact, span, [relative], 'maybe its ancestor', hint)
}

function explainNotHeld(
  span: Span,
  relatives: readonly Span[],
  relation: Relation,
  query: CompiledQuery | undefined,
): string {
  const [only] = relatives.length === 1 ? relatives : []
  const { why, hint } = only ? reasonBetween(span, only, relation) : standing(span, relation)
  const of = only ? quote(only) : `any of the ${relatives.length} spans that fit ${query?.text ?? ''}`
  const fact = `${quote(span)} is not a ${relation.word} of ${of}: ${why}.`
  return withTree(fact, span, relatives, `not its ${roles[relation.word]}`, hint)
}

/** What the other span would be to the span. */
const roles = { child: 'parent', descendant: 'ancestor', sibling: 'sibling' } as const

function withTree(fact: string, span: Span, relatives: readonly Span[], remark: string, hint = ''): string {
  const marked = relatives.slice(0, shownRows)
  const marks = new Map([...marked.map((one) => [one, remark] as const), [span, 'this span'] as const])
  const traces = [...new Set([span.trace, ...marked.map((one) => one.trace)])]
  return `${fact}\n\n${drawMarked(traces, marks)}${hint === '' ? '' : `\n${hint}`}`
}
