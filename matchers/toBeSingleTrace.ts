import { drawMarked } from '../src/query/explain/draw-marked.ts'
import type { Span } from '../src/trace/span.ts'
import type { Trace } from '../src/trace/trace.ts'
import { type Call, messageOf } from './support/call.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { shownRows } from './support/rows.ts'
import { runningWhen } from './support/running-when.ts'
import { requireSomeSpans, requireTraces } from './support/subject.ts'

/**
 * Passes when all that was recorded is one trace: nothing on the way lost the context and started a trace of its own.
 *
 * @throws TypeError for a wrong subject; Error where nothing was recorded.
 * @example
 * expect(await telemetry.traces()).toBeSingleTrace()
 */
export function toBeSingleTrace(this: MatcherContext, received: unknown): MatcherResult {
  const call: Call = { context: this, subject: 'traces', matcher: 'toBeSingleTrace', args: [] }
  const selection = requireTraces(received, call)
  requireSomeSpans(selection, call)
  const { spans, traces } = selection
  const pass = traces.length === 1
  const explain = (): string => {
    if (!pass) return explainSeveral(traces)
    const what = spans.length === 1 ? 'There is 1 trace, of 1 span' : `All ${spans.length} spans are of one trace`
    return `${what}:\n\n${drawMarked(traces, new Map())}`
  }
  return { pass, message: messageOf(call, explain) }
}

function explainSeveral(traces: readonly Trace[]): string {
  const shown = traces.slice(0, shownRows)
  const marks = new Map<Span, string>()
  const breaks: Break[] = []
  shown.forEach((trace, i) => {
    const [root] = trace.roots
    if (!root) return
    const during = runningWhen(
      root,
      shown.filter((other) => other !== trace),
    )
    if (during) breaks.push({ root, during })
    marks.set(root, `trace ${i + 1}${during ? `, started while ${JSON.stringify(during.name)} was running` : ''}`)
  })
  const lost = breaks.map(({ root, during }) => `\n  ${JSON.stringify(during.name)} and ${JSON.stringify(root.name)}`)
  const between = breaks.length > 0 ? `. The context was lost between:${lost.join('')}` : ':'
  const rest = traces.length > shown.length ? `  ... and ${traces.length - shown.length} more traces\n` : ''
  return `${traces.length} traces were recorded, not 1${between}\n\n${drawMarked(shown, marks)}\n${rest}${hint(breaks)}`
}

/** A span that began a trace while a span of another was running. */
interface Break {
  readonly root: Span
  readonly during: Span
}

function hint(breaks: readonly Break[]): string {
  if (breaks.length === 0)
    return 'Hint: `await telemetry.trace(pattern)` gives the one trace that holds a span, where there are several.'
  const crossing = breaks.every(({ root }) => root.kind === 'server' || root.kind === 'consumer')
  return crossing
    ? 'Hint: the context has to be injected into what is sent, and extracted from what is received.'
    : 'Hint: code that runs in a callback, a pool or a timer needs the context of its caller: `context.bind()` or `context.with()`.'
}
