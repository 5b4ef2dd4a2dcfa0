import { drawMarked } from '../src/query/explain/draw-marked.ts'
import type { Parentage, Span } from '../src/trace/span.ts'
import { quote } from './support/about-span.ts'
import { type Call, messageOf } from './support/call.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { requireSpan } from './support/subject.ts'

/**
 * Passes when the span is a root: it names no parent, or its parent is a span of another process that was not recorded. A
 * span whose parent was lost is none.
 *
 * @throws TypeError for a subject that is no span.
 * @example
 * expect(trace.find('GET /orders/:id')).toBeRootSpan()
 */
export function toBeRootSpan(this: MatcherContext, received: unknown): MatcherResult {
  const call: Call = { context: this, subject: 'span', matcher: 'toBeRootSpan', args: [] }
  const span = requireSpan(received, call)
  const pass = span.parentage === 'root' || span.parentage === 'remote-parent'
  const explain = (): string => {
    const marks = new Map([[span, 'this span']])
    if (span.parent) marks.set(span.parent, 'its parent')
    const fact = `The span ${quote(span)} is ${pass ? 'a' : 'no'} root: ${reasonOf(span)}.`
    return `${fact}\n\n${drawMarked([span.trace], marks)}${hints[span.parentage] ?? ''}`
  }
  return { pass, message: messageOf(call, explain) }
}

function reasonOf(span: Span): string {
  return span.parent ? `its parent is ${quote(span.parent)}` : reasons[span.parentage]
}

const reasons: Readonly<Record<Parentage, string>> = {
  root: 'it names no parent',
  child: 'it has a parent',
  'remote-parent': 'its parent is in another process, and was not recorded',
  'missing-parent': 'its parent was not recorded',
  cycle: 'its ancestors lead back to it',
}

const hints: Readonly<Partial<Record<Parentage, string>>> = {
  'missing-parent': '\nHint: `expect(trace).toHaveNoOrphans()` lists every parent that was lost.',
}
