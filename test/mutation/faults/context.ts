import { changeSpan } from '../model/specimen.ts'
import type { Fault } from './fault.ts'

/** What a span's context carries along. */
export const contextFaults: readonly Fault[] = [
  {
    name: 'sampled flag changed',
    places: (specimen) =>
      specimen.spans.map((span) => () => ({
        specimen: changeSpan(specimen, span, { traceFlags: span.traceFlags ^ 1 }),
        names: [{ span: span.name, words: ['sampled', 'traceFlags'] }],
      })),
  },
  {
    name: 'remote-parent flag changed',
    places: (specimen) =>
      specimen.spans
        .filter(({ parentIsRemote }) => parentIsRemote !== undefined)
        .map((span) => () => ({
          specimen: changeSpan(specimen, span, { parentIsRemote: !span.parentIsRemote }),
          names: [{ span: span.name, words: ['remoteParent', 'parentIsRemote'] }],
        })),
  },
  {
    name: 'tracestate changed',
    places: (specimen) =>
      specimen.spans
        .filter(({ traceState }) => traceState !== undefined)
        .map((span) => () => ({
          specimen: changeSpan(specimen, span, { traceState: `other=1,${span.traceState}` }),
          names: [{ span: span.name, words: ['traceState', 'tracestate'] }],
        })),
  },
]
