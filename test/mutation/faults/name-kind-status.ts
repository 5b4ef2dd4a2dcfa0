import type { SpanKind, SpanStatus } from '../../../src/trace/span-data.ts'
import { changeSpan } from '../model/specimen.ts'
import type { Fault } from './fault.ts'

const otherKind: Readonly<Record<SpanKind, SpanKind>> = {
  internal: 'client',
  client: 'internal',
  server: 'internal',
  producer: 'client',
  consumer: 'server',
}

/** What a span says of itself on the first glance. */
export const nameKindStatusFaults: readonly Fault[] = [
  {
    name: 'name changed',
    places: (specimen) =>
      specimen.spans.map((span) => () => {
        const name = `${span.name}/42`
        const names = [span.name, name].map((one) => ({ span: one, words: ['name'] }))
        return { specimen: changeSpan(specimen, span, { name }), names }
      }),
  },
  {
    name: 'kind changed',
    places: (specimen) =>
      specimen.spans.map((span) => () => ({
        specimen: changeSpan(specimen, span, { kind: otherKind[span.kind] }),
        names: [{ span: span.name, words: ['kind'] }],
      })),
  },
  {
    name: 'status code changed',
    places: (specimen) =>
      specimen.spans.map((span) => () => {
        const status: SpanStatus = { code: span.status.code === 'error' ? 'unset' : 'error' }
        return {
          specimen: changeSpan(specimen, span, { status }),
          names: [{ span: span.name, words: ['status', 'code'] }],
        }
      }),
  },
  {
    name: 'status message changed',
    places: (specimen) =>
      specimen.spans
        .filter(({ status }) => status.message !== undefined)
        .map((span) => () => ({
          specimen: changeSpan(specimen, span, { status: { ...span.status, message: `${span.status.message} again` } }),
          names: [{ span: span.name, words: ['status', 'status.message', 'message'] }],
        })),
  },
  {
    name: 'left open',
    places: (specimen) =>
      specimen.spans
        .filter(({ endTimeUnixNano }) => endTimeUnixNano !== undefined)
        .map((span) => () => ({
          specimen: changeSpan(specimen, span, { endTimeUnixNano: undefined, endSequence: undefined }),
          names: [{ span: span.name, words: ['open', 'ended'] }],
        })),
  },
]
