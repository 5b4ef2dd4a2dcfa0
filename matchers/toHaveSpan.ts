import { compileQuery } from '../src/query/compile-query.ts'
import { diffOfMiss } from '../src/query/explain/diff-of-miss.ts'
import { drawFound, explainCount, explainMiss } from '../src/query/explain/explain-miss.ts'
import { count } from '../src/query/explain/words.ts'
import { findSpans, hasSpan } from '../src/query/find-spans.ts'
import { requireFields } from '../src/query/refuse.ts'
import type { SpanPattern, SpanQuery } from '../src/query/span-pattern.ts'
import { printNumber, requireTimes, timesFit, type Times } from '../src/query/times.ts'
import type { Span } from '../src/trace/span.ts'
import { type Call, messageOf, printQueryArgs } from './support/call.ts'
import { furtherFields, withFields } from './support/further-fields.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { requireSomeSpans, requireTraces } from './support/subject.ts'

/** Further fields of the span, and how many spans must fit. */
export interface ToHaveSpanOptions extends Omit<SpanPattern, 'name'> {
  /** How many spans must fit: a number, or bounds. At least one, when absent. */
  readonly times?: Times
}

/**
 * Passes when a span fits: by name, RegExp, predicate or pattern, with further fields and a count.
 *
 * @throws TypeError for a wrong subject or a wrong pattern; Error where nothing was recorded, unless `times` allows none.
 * @example
 * expect(trace).toHaveSpan('db.query', { attributes: { 'db.system.name': 'postgresql' }, times: 2 })
 */
export function toHaveSpan(
  this: MatcherContext,
  received: unknown,
  query: SpanQuery,
  more?: ToHaveSpanOptions,
): MatcherResult {
  const call: Call = { context: this, subject: 'trace', matcher: 'toHaveSpan', args: printQueryArgs(query, more) }
  const selection = requireTraces(received, call)
  if (more !== undefined) requireFields(more, 'the second argument of toHaveSpan', ['times', ...furtherFields])
  const { times, ...fields } = more ?? {}
  if (times !== undefined) requireTimes(times)
  const compiled = compileQuery(withFields(query, fields))
  if (times === undefined || !timesFit(times, 0)) requireSomeSpans(selection, call)

  const find = (): Span[] => findSpans(selection.spans, compiled)
  const pass = times === undefined ? hasSpan(selection.spans, compiled) : timesFit(times, find().length)
  const explain = (): string => {
    const found = find()
    if (!pass && times === undefined) return explainMiss(compiled, selection)
    if (!pass || times === undefined) return explainCount(compiled, times ?? 0, found, selection)
    const unwanted = `any number but ${printNumber(times)} was asked for`
    if (found.length === 0) return `No span fits ${compiled.text}, and ${unwanted}. ${explainMiss(compiled, selection)}`
    const verb = found.length === 1 ? 'fits' : 'fit'
    return `${count(found.length, 'span')} ${verb} ${compiled.text}, and ${unwanted}:\n\n${drawFound(found, selection)}`
  }
  const diff = pass || times !== undefined ? undefined : diffOfMiss(compiled, selection)
  return { pass, message: messageOf(call, explain), ...diff }
}
