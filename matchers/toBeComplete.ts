import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { count } from '../src/query/explain/words.ts'
import { requireFields } from '../src/query/refuse.ts'
import type { Parentage, Span } from '../src/trace/span.ts'
import type { Trace } from '../src/trace/trace.ts'
import { type Call, messageOf, printOptionsArg } from './support/call.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { alignRows, shownRows } from './support/rows.ts'
import { startedAt } from './support/started-at.ts'
import { requireSomeSpans, requireTraces } from './support/subject.ts'

/** What toBeComplete lets through. */
export interface ToBeCompleteOptions {
  /** Whether the root's parent may be a span of another process that was not recorded. */
  readonly remoteParent?: boolean
}

/**
 * Passes when there is exactly one trace, with one root, every span ended and every parent recorded.
 *
 * @throws TypeError for a wrong subject or wrong options; Error where nothing was recorded.
 * @example
 * expect(trace).toBeComplete()
 */
export function toBeComplete(this: MatcherContext, received: unknown, options?: ToBeCompleteOptions): MatcherResult {
  const call: Call = { context: this, subject: 'trace', matcher: 'toBeComplete', args: printOptionsArg(options) }
  const selection = requireTraces(received, call)
  if (options !== undefined) requireFields(options, 'the argument of toBeComplete', ['remoteParent'])
  requireSomeSpans(selection, call)
  const { traces } = selection
  const gaps = traces.flatMap((trace) => gapsOf(trace, options?.remoteParent === true))
  const pass = traces.length === 1 && gaps.length === 0
  const explain = (): string => (pass ? explainWhole(traces) : explainGaps(traces, gaps))
  return { pass, message: messageOf(call, explain) }
}

type Kind = 'open' | 'roots' | Exclude<Parentage, 'root' | 'child'>

/** One reason for which a trace is not complete. */
interface Gap {
  readonly kind: Kind
  readonly span: Span
  readonly reason: string
}

const reasons: Readonly<Record<Kind, string>> = {
  open: 'is still open',
  roots: 'is one of several roots',
  'missing-parent': 'has a parent that was not recorded',
  'remote-parent': 'has a parent in another process that was not recorded',
  cycle: 'has ancestors that lead back to itself',
}

const hints: Readonly<Partial<Record<Kind, string>>> = {
  open: 'Hint: a span must be ended on every path, for instance in `finally`; `await telemetry.trace()` waits for it.',
  'missing-parent':
    'Hint: the parent has not arrived yet, was not sampled, or its process does not export to this test.',
  'remote-parent': 'Hint: where the caller is not part of the test, use `toBeComplete({ remoteParent: true })`.',
}

function gapsOf(trace: Trace, remoteParent: boolean): Gap[] {
  const roots = trace.roots.filter(({ parentage }) => parentage === 'root' || parentage === 'remote-parent')
  return trace.spans.flatMap((span) => {
    const kinds: Kind[] = []
    if (span.open) kinds.push('open')
    if (span.parentage !== 'root' && span.parentage !== 'child') kinds.push(span.parentage)
    if (roots.length > 1 && roots.includes(span)) kinds.push('roots')
    return kinds
      .filter((kind) => kind !== 'remote-parent' || !remoteParent)
      .map((kind) => ({ kind, span, reason: reasons[kind] + (kind === 'open' ? startedAt(span) : '') }))
  })
}

function explainWhole(traces: readonly Trace[]): string {
  const spans = traces.flatMap((trace) => trace.spans).length
  return `The trace is complete: 1 root, ${count(spans, 'span')}, all ended, every parent recorded.\n\n${drawMarked(traces, new Map())}`
}

function explainGaps(traces: readonly Trace[], gaps: readonly Gap[]): string {
  const rows = gaps.map(({ span, reason }) => [JSON.stringify(span.name), reason])
  if (traces.length > 1) rows.unshift([`${traces.length} traces`, 'were recorded, not 1'])
  const marks = new Map<Span, string>()
  if (traces.length > 1)
    traces.slice(0, shownRows).forEach(({ roots }, i) => {
      if (roots[0]) marks.set(roots[0], `trace ${i + 1}`)
    })
  for (const { span, kind } of gaps.slice(0, shownRows))
    marks.set(span, [marks.get(span), markOf[kind]].filter(Boolean).join(', '))
  const told = [...new Set(gaps.map(({ kind }) => hints[kind]))].filter((hint) => hint !== undefined)
  const what = traces.length > 1 ? 'This is not one complete trace' : 'The trace is not complete'
  const fact = `${what}, for ${count(rows.length, 'reason')}:`
  return [`${fact}\n${alignRows(rows)}\n`, drawMarked(traces.slice(0, shownRows), marks), ...told].join('\n')
}

const markOf: Readonly<Record<Kind, string>> = {
  open: 'still open',
  roots: 'one of several roots',
  'missing-parent': 'parent not recorded',
  'remote-parent': 'parent in another process',
  cycle: 'its own ancestor',
}
