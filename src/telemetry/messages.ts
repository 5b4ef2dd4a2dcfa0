import { drawTrace } from '../trace/notation/draw-trace.ts'
import type { Span } from '../trace/span.ts'
import type { Trace } from '../trace/trace.ts'
import { startPlace } from '../trace/start-place.ts'

const maxLines = 60

/** Draws traces for a message: indented, with the open spans marked. */
export function drawForMessage(traces: readonly Trace[]): string {
  const drawing = drawTrace(traces, { maxLines, remark: (span) => (span.open ? 'still open' : undefined) })
  return drawing.replaceAll(/^(?=.)/gm, '  ')
}

/** `1 span is still open after 1000 ms:` with the place where each was started, and the tree. */
export function stillOpen(open: readonly Span[], traces: readonly Trace[], timeoutMs: number): string {
  return [
    `The trace is not complete: ${open.length === 1 ? '1 span is' : `${open.length} spans are`} still open after ${timeoutMs} ms:`,
    openList(open),
    '',
    drawForMessage(traces),
    '',
    open.some(isUnreadResponse) ? unreadHint : endHint,
  ].join('\n')
}

const endHint =
  'Hint: end every span, in a `finally` where the work may throw. If the work is just slow, give it time: ' +
  '`telemetry.trace({ timeout: 5000 })`.'

const unreadHint =
  "Hint: a client's span ends when the response's body has been read: `await response.text()`, or " +
  '`await response.body?.cancel()`.'

/** An HTTP client's span that knows the status of the response waits for its body. */
function isUnreadResponse({ kind, attributes }: Span): boolean {
  return kind === 'client' && ('http.response.status_code' in attributes || 'http.status_code' in attributes)
}

/** A line for each open span: its name and where it was started. */
export function openList(open: readonly Span[]): string {
  return open.map((span) => `  ${JSON.stringify(span.name)} ${placeOf(span, open)}`).join('\n')
}

function placeOf(span: Span, all: readonly Span[]): string {
  const own = startPlace(span.startStack)
  if (own !== undefined) return `started at ${own}`
  const twin = all.find((other) => other.name === span.name && startPlace(other.startStack) !== undefined)
  if (twin) return `started where the other spans of its name were: ${startPlace(twin.startStack)}`
  return span.startStack === undefined ? 'started elsewhere' : `started inside ${span.scope.name || 'a library'}`
}

/** What to say when there are several traces and one was asked for. */
export function severalTraces(traces: readonly Trace[], asked: string | undefined): string {
  return [
    asked === undefined
      ? `${traces.length} traces were recorded, and one was asked for:`
      : `${traces.length} traces hold a span that fits ${asked}, and one was asked for:`,
    '',
    drawForMessage(traces),
    '',
    asked === undefined
      ? 'Hint: name a span of the one that you mean: `telemetry.trace("GET /orders/:id")`; or take all: `telemetry.traces()`. ' +
        'If they should be one trace, context was lost where the second root starts.'
      : 'Hint: describe the span more closely, or take all traces with `telemetry.traces()`.',
  ].join('\n')
}
