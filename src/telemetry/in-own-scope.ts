import type { Scope } from '../capture/scope.ts'
import { buildTraces } from '../trace/build-traces.ts'
import type { Span } from '../trace/span.ts'
import type { Reason, Wanted } from '../trace/surroundings.ts'

/** The moment at which traces were taken. */
export interface Taken {
  /** The number of the last thing that had happened. */
  readonly sequence: number
  /** In milliseconds, on the clock that spans take their times from. */
  readonly time: number
}

/** Where a scope has a span that fits beside those of the traces that were looked through: it came later, or in another trace. */
export function findInOwnScope(scope: Scope, taken: Taken, { fits, traces }: Wanted): Reason | undefined {
  const looked = new Map(traces.map((trace) => [trace.traceId, trace]))
  const fitting = buildTraces(scope.spans()).flatMap((trace) => trace.spans.filter(fits))
  const started = fitting.find(({ startSequence = 0 }) => startSequence > taken.sequence)
  if (started)
    return late(`A span that fits started ${msAfter(taken, started.startTimeUnixNano)}after this trace was taken.`)
  const ended = fitting.find(({ endSequence = 0 }) => endSequence > taken.sequence)
  if (ended) {
    return late(
      `A span that fits was open when this trace was taken, and ended ${msAfter(taken, ended.endTimeUnixNano)}later.`,
    )
  }
  const changed = fitting.find((span) => {
    const before = looked.get(span.traceId)?.spans.find(({ spanId }) => spanId === span.spanId)
    return before !== undefined && !fits(before)
  })
  if (changed) return late('A span fits by now, by what happened after this trace was taken.')
  const apart = fitting.find(({ traceId }) => !looked.has(traceId))
  return apart && inOtherTrace(apart)
}

/** `12 ms `; empty where the clock does not tell. */
function msAfter({ time }: Taken, moment = 0n): string {
  const milliseconds = Math.round(Number(moment) / 1e6 - time)
  return milliseconds > 0 ? `${milliseconds} ms ` : ''
}

function late(fact: string): Reason {
  return {
    fact,
    wayOut:
      'a trace does not change once it was given. Wait for the span, `await telemetry.waitFor(…)`, and take the trace then.',
  }
}

function inOtherTrace(span: Span): Reason {
  let root = span
  while (root.parent) root = root.parent
  const place = root === span ? 'it is its root' : `below ${JSON.stringify(root.name)}`
  return {
    fact: `A span that fits is in another trace of this test: ${place}.`,
    wayOut:
      'if the two should be one trace, context was lost where the other begins; if not, take that one, ' +
      `\`telemetry.trace(${JSON.stringify(span.name)})\`.`,
  }
}
