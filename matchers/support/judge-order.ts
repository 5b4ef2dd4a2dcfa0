import { compileQuery } from '../../src/query/compile-query.ts'
import { drawMarked } from '../../src/query/explain/draw-marked.ts'
import { explainMiss } from '../../src/query/explain/explain-miss.ts'
import { shorten } from '../../src/query/explain/shorten.ts'
import { findSpans } from '../../src/query/find-spans.ts'
import { printQuery } from '../../src/query/print-pattern.ts'
import { clockSkewMs, clocksMayDiffer } from '../../src/query/relations/clock.ts'
import type { SpanQuery } from '../../src/query/span-pattern.ts'
import { isSpan, type Span } from '../../src/trace/span.ts'
import { quote } from './about-span.ts'
import { type Call, messageOf, printCall } from './call.ts'
import { sameSpan } from './kinship.ts'
import type { MatcherContext, MatcherResult } from './matcher-context.ts'
import { shownRows } from './rows.ts'
import { isUnknown, listStretches } from './stretch.ts'
import { requireSpan } from './subject.ts'

/** How two spans may lie in time. */
export interface Order {
  readonly matcher: string
  /** Whether every span that fits a query must lie so, or just one. */
  readonly every: boolean
  readonly holds: (span: Span, other: Span) => boolean
  /** What is said where it holds, and where it does not: `ran before`, `did not run before`. */
  readonly words: readonly [held: string, notHeld: string]
  /** Why it does not hold of two spans. */
  readonly why: (span: Span, other: Span) => string
}

/**
 * Judges how a span lies in time to another, given as a span or as a query, which is asked of the other spans of its trace.
 * @throws TypeError for a wrong subject or query; Error, with `.not` too, where there is no other span to compare with, or
 * where nothing tells their order.
 */
export function judgeOrder(
  context: MatcherContext,
  received: unknown,
  to: Span | SpanQuery,
  order: Order,
): MatcherResult {
  const args = [isSpan(to) ? `span ${quote(to)}` : printQuery(to)]
  const call: Call = { context, subject: 'span', matcher: order.matcher, args }
  const span = requireSpan(received, call)
  const others = isSpan(to) ? [to] : findOthers(span, to, call)
  if (others.some((other) => sameSpan(span, other))) {
    throw new Error(`${printCall(call)}\n\n${quote(span)} is compared with itself, which says nothing.`)
  }
  const unknown = others.filter((other) => isUnknown(span, other))
  const held = others.filter((other) => order.holds(span, other) && !isUnknown(span, other))
  const decided = order.every ? held.length + unknown.length < others.length : held.length > 0
  if (unknown.length > 0 && !decided) throw new Error(`${printCall(call)}\n\n${explainUnknown(span, unknown)}`)

  const pass = order.every ? held.length === others.length : held.length > 0
  const explain = (): string => {
    const holding = new Set(held)
    const told = pass ? held : others.filter((other) => !holding.has(other))
    const fact =
      told.length === 1
        ? tellOne(span, told[0] as Span, order, pass)
        : tellMany(span, told, others, order, pass) + ` ${shorten(args[0] ?? '')}:`
    return withStretches(fact, span, told)
  }
  return { pass, message: messageOf(call, explain) }
}

function findOthers(span: Span, query: SpanQuery, call: Call): Span[] {
  const compiled = compileQuery(query)
  const found = findSpans(span.trace.spans, compiled).filter((other) => other !== span)
  if (found.length > 0) return found
  const spans = span.trace.spans.filter((other) => other !== span)
  const alone = compiled.test(span) ? `Only ${quote(span)} itself fits.` : ''
  const miss =
    spans.length === 0 ? 'It is the only span of its trace.' : explainMiss(compiled, { spans, traces: [span.trace] })
  const fact = `There is no other span to compare ${quote(span)} with.`
  throw new Error(`${printCall(call)}\n\n${fact} ${alone === '' ? miss : alone}`)
}

function tellOne(span: Span, other: Span, { words, why }: Order, pass: boolean): string {
  return pass
    ? `${quote(span)} ${words[0]} ${quote(other)}:`
    : `${quote(span)} ${words[1]} ${quote(other)}: ${why(span, other)}.`
}

function tellMany(span: Span, told: readonly Span[], others: readonly Span[], { words }: Order, pass: boolean): string {
  return `${quote(span)} ${words[pass ? 0 : 1]} ${told.length} of the ${others.length} spans that fit`
}

function explainUnknown(span: Span, unknown: readonly Span[]): string {
  const other = unknown[0] as Span
  const fact = `It cannot be told how ${quote(span)} and ${quote(other)} lie to each other; their clocks are too coarse or too far apart.`
  return withStretches(fact, span, [other])
}

function withStretches(fact: string, span: Span, others: readonly Span[]): string {
  const shown = others.slice(0, shownRows)
  const marks = new Map([...shown.map((other) => [other, 'the other'] as const), [span, 'this span'] as const])
  const tree = drawMarked([...new Set([span, ...shown].map(({ trace }) => trace))], marks)
  const hint = shown.some((other) => clocksMayDiffer(span, other)) ? clocks : ''
  return `${fact}\n${listStretches(span, shown)}\n\n${tree}${hint}`
}

const clocks = `\nHint: these times are of different processes, whose clocks are taken to differ by up to ${clockSkewMs} ms.`
