import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { count } from '../src/query/explain/words.ts'
import type { Span } from '../src/trace/span.ts'
import type { Trace } from '../src/trace/trace.ts'
import { type Call, messageOf } from './support/call.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
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
  const marks = new Map<Span, string>()
  traces.forEach(({ roots }, i) => {
    for (const root of roots) marks.set(root, `trace ${i + 1}`)
  })
  const breaks = traces.flatMap((trace, i) => {
    const [root] = trace.roots
    const others = traces.filter((other) => other !== trace)
    const during = root && runningWhen(root, others)
    if (!root || !during) return []
    marks.set(root, `trace ${i + 1}, started while ${JSON.stringify(during.name)} was running`)
    return [[root, during] as const]
  })
  const numbers = `${count(traces.length, 'trace')} were recorded, not 1`
  return `${numbers}${breaks.length > 0 ? `. The context was lost between:\n${rowsOf(breaks)}` : ':'}\n\n${drawMarked(traces, marks)}\n${hint(breaks)}`
}

function rowsOf(breaks: readonly (readonly [Span, Span])[]): string {
  return breaks.map(([root, during]) => `  ${JSON.stringify(during.name)} and ${JSON.stringify(root.name)}`).join('\n')
}

function hint(breaks: readonly (readonly [Span, Span])[]): string {
  if (breaks.length === 0)
    return 'Hint: `await telemetry.trace(pattern)` gives the one trace that holds a span, where there are several.'
  const crossing = breaks.every(([root]) => root.kind === 'server' || root.kind === 'consumer')
  return crossing
    ? 'Hint: the context has to be injected into what is sent, and extracted from what is received.'
    : 'Hint: code that runs in a callback, a pool or a timer needs the context of its caller: `context.bind()` or `context.with()`.'
}
