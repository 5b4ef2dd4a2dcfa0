import type { Scope } from '../capture/scope.ts'
import { compileQuery, type CompiledQuery } from '../query/compile-query.ts'
import type { SpanQuery } from '../query/span-pattern.ts'
import type { Span } from '../trace/span.ts'
import type { Trace } from '../trace/trace.ts'
import { tracesOf } from './scope-traces.ts'

const allowed = new WeakMap<Scope, CompiledQuery[]>()

/** Lets spans of a scope stay open: nobody waits for them, and they are not reported. */
export function allowOpen(scope: Scope, query: SpanQuery): void {
  const queries = allowed.get(scope) ?? []
  queries.push(compileQuery(query))
  allowed.set(scope, queries)
}

/** The spans of some traces of a scope that are open and should not be. */
export function wronglyOpen(scope: Scope, traces: readonly Trace[]): Span[] {
  const open = traces.flatMap((trace) => trace.openSpans)
  const queries = allowed.get(scope)
  return queries ? open.filter((span) => !queries.some((query) => query.test(span))) : open
}

/** Whether no span of a scope is open, but for those that may be. */
export function isSettled(scope: Scope): boolean {
  if (scope.openCount === 0) return true
  return allowed.has(scope) && wronglyOpen(scope, tracesOf(scope)).length === 0
}
