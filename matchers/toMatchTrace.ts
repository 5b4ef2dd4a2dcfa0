import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { compileTree, type TreeDescription } from '../src/query/tree/compile-tree.ts'
import { diffOfTree } from '../src/query/tree/diff-of-tree.ts'
import { explainTree, nearestMiss } from '../src/query/tree/explain-tree.ts'
import { treeFits } from '../src/query/tree/tree-fits.ts'
import type { TreeOptions } from '../src/query/tree/tree-pattern.ts'
import { type Call, messageOf, printOptionsArg } from './support/call.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { requireSomeSpans, requireTraces } from './support/subject.ts'

/**
 * Passes when the whole trace is as described, in the notation or with `span()`: every line has its span, one to one, and
 * every span has its line, but where `...` admits others. A span that is not said to be in error or open must be neither.
 *
 * @throws TypeError for a wrong subject or a wrong description; NotationError, with line and column, for a text that is not
 * of the notation; Error where nothing was recorded.
 * @example
 * expect(trace).toMatchTrace(`
 *   GET /orders/:id [server]
 *     db.query [client x2..3]
 *     ...
 * `)
 */
export function toMatchTrace(
  this: MatcherContext,
  received: unknown,
  tree: TreeDescription,
  options?: TreeOptions,
): MatcherResult {
  const args = [typeof tree === 'string' ? '`…`' : 'span(…)', ...printOptionsArg(options)]
  const call: Call = { context: this, subject: 'trace', matcher: 'toMatchTrace', args }
  const selection = requireTraces(received, call)
  const compiled = compileTree(tree, options)
  requireSomeSpans(selection, call)
  if (treeFits(compiled, selection, options ?? {})) {
    const explain = (): string => `The trace matches the tree:\n\n${drawMarked(selection.traces, new Map())}`
    return { pass: true, message: messageOf(call, explain) }
  }
  const miss = nearestMiss(compiled, selection, options ?? {})
  const message = messageOf(call, () => explainTree(miss, selection))
  return { pass: false, message, ...diffOfTree(miss, selection) }
}
