import { differenceRows } from '../src/query/explain/difference-rows.ts'
import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { kindCheck } from '../src/query/fields/state.ts'
import type { SpanKind } from '../src/trace/span-data.ts'
import { type Call, messageOf } from './support/call.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { requireSpan } from './support/subject.ts'

/**
 * Passes when the span is of this kind.
 *
 * @throws TypeError for a subject that is no span, or a kind that there is not.
 * @example
 * expect(trace.find('GET /orders/:id')).toHaveKind('server')
 * @see https://opentelemetry.io/docs/specs/otel/trace/api/#spankind
 */
export function toHaveKind(this: MatcherContext, received: unknown, kind: SpanKind): MatcherResult {
  const call: Call = { context: this, subject: 'span', matcher: 'toHaveKind', args: [JSON.stringify(kind)] }
  const span = requireSpan(received, call)
  const check = kindCheck([kind])
  const pass = check.test(span)
  const explain = (): string => {
    const name = JSON.stringify(span.name)
    const fact = pass
      ? `The span ${name} is of the kind ${span.kind}.`
      : `The kind of the span ${name} differs:\n${differenceRows(check.differences(span))}`
    const hint =
      pass || span.kind !== 'internal' ? '' : '\nHint: a span is internal where startSpan() was given no kind.'
    return `${fact}\n\n${drawMarked([span.trace], new Map([[span, 'here']]))}${hint}`
  }
  return { pass, message: messageOf(call, explain) }
}
