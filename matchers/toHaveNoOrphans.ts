import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { count, list } from '../src/query/explain/words.ts'
import type { Parentage, Span } from '../src/trace/span.ts'
import { quote } from './support/about-span.ts'
import { type Call, messageOf } from './support/call.ts'
import { ancestorsOf } from './support/kinship.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { alignRows, shownRows } from './support/rows.ts'
import { requireSomeSpans, requireTraces } from './support/subject.ts'

/**
 * Passes when every parent that should have been recorded was, and no span is its own ancestor. A parent in another
 * process that was not recorded is none that was lost.
 *
 * @throws TypeError for a wrong subject; Error where nothing was recorded.
 * @example
 * expect(telemetry).toHaveNoOrphans()
 */
export function toHaveNoOrphans(this: MatcherContext, received: unknown): MatcherResult {
  const call: Call = { context: this, subject: 'trace', matcher: 'toHaveNoOrphans', args: [] }
  const selection = requireTraces(received, call)
  requireSomeSpans(selection, call)
  const { spans, traces } = selection
  const lost = spans.filter(({ parentage }) => parentage === 'missing-parent' || parentage === 'cycle')
  const remote = spans.filter(({ parentage }) => parentage === 'remote-parent')
  const marks = new Map([...lost, ...remote].slice(0, shownRows).map((span) => [span, remarks[span.parentage]]))
  const explain = (): string => {
    const fact = lost.length > 0 ? listLost(lost) : `Every parent was recorded, among ${count(spans.length, 'span')}`
    const hints = [...new Set(lost.map(({ parentage }) => hintAt[parentage]))].join('')
    return `${fact}${sayRemote(remote, lost.length > 0)}\n\n${drawMarked(traces, marks)}${hints}`
  }
  return { pass: lost.length === 0, message: messageOf(call, explain) }
}

function listLost(lost: readonly Span[]): string {
  const rows = alignRows(lost.map((span) => [quote(span), reasonOf(span)]))
  return `${count(lost.length, 'span')} ${lost.length === 1 ? 'has' : 'have'} no place below a parent:\n${rows}`
}

function reasonOf(span: Span): string {
  if (span.parentage === 'missing-parent') return `its parent was not recorded: span id ${span.parentSpanId}`
  const names = cycleOf(span).map(quote)
  return names.length < 2 ? 'it names itself as its parent' : `its ancestors lead back to it: ${list(names)}`
}

/** The ancestors of a span at which a cycle was cut, from the parent that it names up to the span itself. */
function cycleOf(cut: Span): Span[] {
  const named = cut.trace.spans.filter(({ spanId }) => spanId === cut.parentSpanId)
  const chains = named.map((parent) => [parent, ...ancestorsOf(parent)])
  return chains.find((chain) => chain.includes(cut)) ?? []
}

function sayRemote(remote: readonly Span[], afterList: boolean): string {
  if (remote.length === 0) return afterList ? '' : '.'
  const fact = `${count(remote.length, 'span')} ${remote.length === 1 ? 'has' : 'have'} a parent in another process, which is no loss`
  return afterList ? `\nNot counted: ${fact}.` : `. ${fact}.`
}

const remarks: Readonly<Record<Parentage, string>> = {
  root: '',
  child: '',
  'remote-parent': 'parent in another process',
  'missing-parent': 'parent not recorded',
  cycle: 'its own ancestor',
}

const hintAt: Readonly<Partial<Record<Parentage, string>>> = {
  'missing-parent':
    '\nHint: the parent has not arrived yet, was not sampled, or its process does not export to this test.',
  cycle: '\nHint: a span cannot lie above itself; ids are made twice, or were changed on the way.',
}
