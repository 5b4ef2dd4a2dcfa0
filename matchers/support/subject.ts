import { isSpan, type Span } from '../../src/trace/span.ts'
import { isTrace } from '../../src/trace/trace.ts'
import { selectSpans, type SpanSelection, surroundingsOf } from '../../src/trace/trace-source.ts'
import { type Call, printCall } from './call.ts'

/**
 * The spans that a trace matcher looks at.
 * @throws TypeError for a subject that holds no traces, with `.not` too: a wrong subject is never a pass.
 */
export function requireTraces(received: unknown, call: Call): SpanSelection {
  const selection = selectSpans(received)
  if (selection) return selection
  throw new TypeError(
    `${printCall(call)}\n\nThe subject must be a trace, telemetry, or an array of traces or spans; it is ${describe(received)}.\n` +
      `Hint: ${received instanceof Promise ? 'await it: `const trace = await telemetry.trace()`' : 'a trace comes from `await telemetry.trace()`'}.`,
  )
}

/**
 * The span that a span matcher looks at.
 * @throws TypeError for anything else, with `.not` too.
 */
export function requireSpan(received: unknown, call: Call): Span {
  if (isSpan(received)) return received
  throw new TypeError(
    `${printCall(call)}\n\nThe subject must be a span; it is ${describe(received)}.\nHint: a span comes from \`trace.find('name')\`.`,
  )
}

/**
 * Refuses to judge where there is nothing to judge, with `.not` too.
 * @throws Error where not a single span is there.
 */
export function requireSomeSpans(selection: SpanSelection, call: Call): void {
  if (selection.spans.length > 0) return
  const fact = 'Nothing was recorded: there is not a single span here, so there is nothing to judge.'
  const hint = 'Hint: was the code called, is a tracer provider registered, and is the package instrumented?'
  throw new Error(`${printCall(call)}\n\n${surroundingsOf(selection)?.nothing(fact) ?? `${fact}\n${hint}`}`)
}

export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (isTrace(value)) return 'a trace'
  if (isSpan(value)) return `the span ${JSON.stringify(value.name)}`
  if (value instanceof Promise) return 'a promise'
  if (Array.isArray(value)) return describeArray(value)
  if (typeof value === 'object') return isSdkSpan(value) ? "an SDK's span" : `an object (${nameOf(value)})`
  return `the ${typeof value} ${JSON.stringify(value) ?? String(value)}`
}

function describeArray(items: readonly unknown[]): string {
  if (items.length === 0) return 'an empty array'
  if (items.every(isSpan)) return 'an array of spans'
  if (items.every(isTrace)) return 'an array of traces'
  return items.every(isSdkSpan) ? "an array of an SDK's spans" : 'an array of other things'
}

function isSdkSpan(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'spanContext' in value
}

function nameOf(value: object): string {
  return (value.constructor as { name?: string } | undefined)?.name ?? 'no prototype'
}
