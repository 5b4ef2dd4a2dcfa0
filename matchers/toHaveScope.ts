import { differenceRows } from '../src/query/explain/difference-rows.ts'
import { scopeCheck } from '../src/query/fields/text.ts'
import { printField } from '../src/query/print-pattern.ts'
import type { ScopePattern } from '../src/query/span-pattern.ts'
import { drawString } from '../src/trace/notation/draw-name.ts'
import type { Span } from '../src/trace/span.ts'
import { aboutSpan, quote } from './support/about-span.ts'
import { type Call, messageOf } from './support/call.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { requireSpan } from './support/subject.ts'

/**
 * Passes when the span was made by this instrumentation scope: the name of a tracer, or its name and version.
 *
 * @throws TypeError for a subject that is no span, or what cannot describe a scope.
 * @example
 * expect(span).toHaveScope('@opentelemetry/instrumentation-pg')
 * expect(span).toHaveScope({ name: 'orders', version: /^2\./ })
 * @see https://opentelemetry.io/docs/specs/otel/common/instrumentation-scope/
 */
export function toHaveScope(this: MatcherContext, received: unknown, scope: ScopePattern): MatcherResult {
  const call: Call = { context: this, subject: 'span', matcher: 'toHaveScope', args: [printField(scope)] }
  const span = requireSpan(received, call)
  const check = scopeCheck(scope)
  if (check.size === 0) throw new TypeError('toHaveScope needs a name or a version.')
  const pass = check.test(span)
  const explain = (): string => {
    const fact = pass
      ? `The span ${quote(span)} is of the scope ${printScope(span)}.`
      : `The scope of the span ${quote(span)} differs:\n${differenceRows(check.differences(span))}`
    return aboutSpan(span, fact)
  }
  return { pass, message: messageOf(call, explain) }
}

function printScope({ scope }: Span): string {
  return scope.version === undefined ? drawString(scope.name) : `${drawString(scope.name)} in version ${scope.version}`
}
