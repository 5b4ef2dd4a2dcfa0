import type { SpanData } from '../../../src/trace/span-data.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { buildTraces } from './built.ts'
import { makeSpanData } from './shapes.ts'

/** Each span runs while so many others start. */
const together = 5000

/**
 * One trace of so many spans that run together, every other of which has an event and links to the one before. At its end
 * stand `last parent` with the children `last child` and `last link`, which links to it and has what no other span has: what
 * only these fit is found last.
 *
 * @param seen Whether this process saw them start and end, so that they are compared by that and not by their times.
 */
export function largeTrace(count: number, seen: boolean): Trace {
  const spans = makeSpanData(count - 3, count - 3)
  const [root] = spans
  if (!root) throw new Error('A trace has at least one span.')
  const add = (name: string, parent: SpanData): SpanData => {
    const index = spans.length
    const start = root.startTimeUnixNano + BigInt(index + 2 * together) * 1000n
    const spanId = (index + 1).toString(16).padStart(16, '0')
    const time = { startTimeUnixNano: start, endTimeUnixNano: start + 5_000_000n }
    const span: SpanData = {
      ...parent,
      ...time,
      name,
      spanId,
      parentSpanId: parent.spanId,
      links: [],
      parentIsRemote: false,
    }
    spans.push(span)
    return span
  }
  const parent = add('last parent', root)
  add('last child', parent)
  add('last link', parent)
  const traces = buildTraces(
    spans.map((span, i) => {
      const { startSequence: _, endSequence: __, ...data } = span
      const before = spans[span.name === 'last link' ? i - 2 : i - 1]
      const from = i + (i >= count - 3 ? 2 * together : 0)
      return {
        ...data,
        ...(seen ? { startSequence: 2 * from, endSequence: 2 * (from + together) + 1 } : {}),
        ...(i % 2 === 1 && before ? { links: [linkTo(before)], events: [eventOf(span)] } : {}),
        ...(span.name === 'last link' && before ? lastOfAll(before) : {}),
      }
    }),
  )
  return traces[0] as Trace
}

/** What no other span says, in every field. */
function lastOfAll(parent: SpanData): Partial<SpanData> {
  return {
    status: { code: 'error', message: 'last' },
    attributes: { last: true },
    links: [{ ...linkTo(parent), attributes: { last: true } }],
    events: [{ name: 'last', timeUnixNano: parent.startTimeUnixNano, attributes: { 'exception.type': 'Last' } }],
    resource: { attributes: { 'service.name': 'last' } },
    scope: { name: 'last' },
    endTimeUnixNano: parent.startTimeUnixNano + 7_000_000_000n,
  }
}

function linkTo({ traceId, spanId }: SpanData): SpanData['links'][number] {
  return { traceId, spanId, attributes: {} }
}

function eventOf({ startTimeUnixNano }: SpanData): SpanData['events'][number] {
  return { name: 'exception', timeUnixNano: startTimeUnixNano, attributes: { 'exception.type': 'Timeout' } }
}
