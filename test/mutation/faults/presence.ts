import type { SpanData } from '../../../src/trace/span-data.ts'
import { changeSpans, childrenOf, type Specimen } from '../model/specimen.ts'
import { resequence } from '../model/time.ts'
import type { Fault, Mutant } from './fault.ts'

/** Whether a span is there at all. */
export const presenceFaults: readonly Fault[] = [
  {
    name: 'span dropped',
    places: (specimen) =>
      specimen.spans
        .filter((span) => childrenOf(specimen, span).length === 0)
        .map((span) => () => drop(specimen, span)),
  },
  {
    name: 'span dropped, children lifted',
    places: (specimen) =>
      specimen.spans
        .filter((span) => childrenOf(specimen, span).length > 0 && span.parentSpanId !== undefined)
        .map((span) => () => drop(specimen, span)),
  },
  {
    name: 'span duplicated',
    places: (specimen) =>
      specimen.spans.map((span) => () => add(specimen, { ...span, spanId: 'd'.repeat(16), links: [...span.links] })),
  },
  {
    name: 'span added',
    places: (specimen) =>
      specimen.spans.map((span) => () => {
        const added = {
          spanId: 'd'.repeat(16),
          parentSpanId: span.spanId,
          parentIsRemote: false,
          links: [],
          events: [],
        }
        const { traceState: _state, ...parent } = span
        return add(specimen, {
          ...parent,
          ...added,
          name: 'tick',
          kind: 'internal',
          attributes: {},
          status: { code: 'unset' },
        })
      }),
  },
]

function drop(specimen: Specimen, dropped: SpanData): Mutant {
  const lifted = changeSpans(specimen, (span) =>
    span.traceId === dropped.traceId && span.parentSpanId === dropped.spanId
      ? { parentSpanId: dropped.parentSpanId, parentIsRemote: dropped.parentIsRemote }
      : undefined,
  )
  const spans = lifted.spans.filter((span) => span !== dropped)
  return { specimen: { ...specimen, spans }, names: [{ span: dropped.name }] }
}

/** Right behind the start of the span that it is made from. */
function add(specimen: Specimen, added: SpanData): Mutant {
  const late = { ...added, startTimeUnixNano: added.startTimeUnixNano + 1000n }
  return { specimen: resequence({ ...specimen, spans: [...specimen.spans, late] }), names: [{ span: added.name }] }
}
