import { compileQuery, type CompiledQuery } from '../src/query/compile-query.ts'
import { numberedRows } from '../src/query/explain/difference-rows.ts'
import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { count } from '../src/query/explain/words.ts'
import { findSpans } from '../src/query/find-spans.ts'
import { requireFields } from '../src/query/refuse.ts'
import type { SpanPattern, SpanQuery } from '../src/query/span-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import type { SpanSelection } from '../src/trace/trace-source.ts'
import { type Call, messageOf, printQueryArgs } from './support/call.ts'
import { furtherFields, withFields } from './support/further-fields.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { shownRows } from './support/rows.ts'
import { requireSomeSpans, requireTraces } from './support/subject.ts'

/**
 * Passes when a root span fits. A root is a span that names no parent, or whose parent is a span of another process that
 * was not recorded; a span whose parent was lost is none.
 *
 * @throws TypeError for a wrong subject or a wrong pattern; Error where nothing was recorded.
 * @example
 * expect(trace).toHaveRootSpan('GET /orders/:id', { kind: 'server' })
 */
export function toHaveRootSpan(
  this: MatcherContext,
  received: unknown,
  query: SpanQuery,
  more?: Omit<SpanPattern, 'name'>,
): MatcherResult {
  const call: Call = { context: this, subject: 'trace', matcher: 'toHaveRootSpan', args: printQueryArgs(query, more) }
  const selection = requireTraces(received, call)
  if (more !== undefined) requireFields(more, 'the second argument of toHaveRootSpan', furtherFields)
  const compiled = compileQuery(withFields(query, more ?? {}))
  requireSomeSpans(selection, call)
  const roots = selection.spans.filter(({ parentage }) => parentage === 'root' || parentage === 'remote-parent')
  const found = findSpans(roots, compiled)
  const pass = found.length > 0
  const explain = (): string => (pass ? explainFound(compiled, roots, found) : explainNone(compiled, roots, selection))
  return { pass, message: messageOf(call, explain) }
}

function explainFound(query: CompiledQuery, roots: readonly Span[], found: readonly Span[]): string {
  const which = roots.length === 1 ? 'The root span' : `${found.length} of ${roots.length} root spans`
  const verb = found.length === 1 ? 'fits' : 'fit'
  return `${which} ${verb} ${query.text}:\n\n${draw(found, new Map(found.slice(0, shownRows).map((span) => [span, 'fits'])))}`
}

function explainNone(query: CompiledQuery, roots: readonly Span[], { spans, traces }: SpanSelection): string {
  const deeper = findSpans(spans, query)
  const lostParent = 'its parent was not recorded'
  const marks = new Map(
    deeper
      .slice(0, shownRows)
      .map((span) => [span, `fits, but ${span.parentage === 'missing-parent' ? lostParent : 'is no root'}`]),
  )
  const tree = (): string => drawMarked(traces, marks)
  if (roots.length === 0) {
    for (const span of traces.flatMap((trace) => trace.roots).slice(0, shownRows)) {
      if (!marks.has(span)) marks.set(span, span.parentage === 'cycle' ? 'its ancestors lead back to it' : lostParent)
    }
    return `There is no root span, among ${count(spans.length, 'span')}: every span has a parent or lost it.\n\n${tree()}`
  }
  const nearest = roots
    .map((span) => ({ span, differences: query.differences(span) }))
    .toSorted((a, b) => a.differences.length - b.differences.length)
    .slice(0, 3)
  nearest.forEach(({ span }, i) => marks.set(span, roots.length === 1 ? 'the root span' : `(${i + 1})`))
  const fact =
    roots.length === 1
      ? `The root span ${JSON.stringify(roots[0]?.name)} differs in ${count(nearest[0]?.differences.length ?? 0, 'field')}:`
      : `None of the ${roots.length} root spans fits ${query.text}:`
  return `${fact}\n${numberedRows(nearest)}\n\n${tree()}`
}

function draw(found: readonly Span[], marks: ReadonlyMap<Span, string>): string {
  return drawMarked([...new Set(found.map((span) => span.trace))], marks)
}
