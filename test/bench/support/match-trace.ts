import type { Trace } from '../../../src/trace/trace.ts'
import { buildTraces, drawTrace } from './built.ts'
import { matchers } from './built-matchers.ts'
import { threadMs } from './rounds.ts'
import { makeSpanData } from './shapes.ts'

/** A trace of so many spans, and what is drawn of it. */
export function drawnTrace(count: number): { readonly trace: Trace; readonly drawing: string } {
  const [trace] = buildTraces(makeSpanData(count, count))
  return { trace: trace as Trace, drawing: drawTrace(trace as Trace) }
}

/** The time of `toMatchTrace`, with the explanation where it does not match, in milliseconds. */
export function matchTraceMs(trace: Trace, tree: string, expected: boolean): number {
  return threadMs(() => {
    const { pass, message } = matchers.toMatchTrace.call({}, trace, tree)
    const text = pass === expected && pass ? '' : message()
    if (pass !== expected) throw new Error(`toMatchTrace gave ${pass}: ${text}`)
  })
}
