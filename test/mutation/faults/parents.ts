import type { SpanData } from '../../../src/trace/span-data.ts'
import { changeSpan, changeSpans, keyOf, parentOf, type Specimen, subtreeOf } from '../model/specimen.ts'
import type { Fault, Mutant, Naming } from './fault.ts'

/** Where a span hangs. A message names the span, and the parent that it had or has. */
export const parentFaults: readonly Fault[] = [
  {
    name: 'reparented',
    places: (specimen, random) =>
      children(specimen).map(([span, parent]) => () => {
        const below = subtreeOf(specimen, span)
        const others = specimen.spans.filter((one) => one.traceId === span.traceId && one !== parent && !below.has(one))
        const to = others[random.below(others.length)]
        if (!to) return unchanged(specimen)
        const names = [named(span, parent, to)]
        return { specimen: changeSpan(specimen, span, { parentSpanId: to.spanId }), names }
      }),
  },
  {
    name: 'parents exchanged',
    places: (specimen, random) =>
      children(specimen).map(([span, parent]) => () => {
        const below = subtreeOf(specimen, span)
        const others = children(specimen).filter(
          ([one, itsParent]) =>
            one.traceId === span.traceId &&
            itsParent !== parent &&
            !below.has(one) &&
            !subtreeOf(specimen, one).has(span),
        )
        const [other, otherParent] = others[random.below(others.length)] ?? []
        if (!other || !otherParent) return unchanged(specimen)
        const changed = changeSpans(specimen, (one) => {
          if (one === span) return { parentSpanId: otherParent.spanId }
          return one === other ? { parentSpanId: parent.spanId } : undefined
        })
        return { specimen: changed, names: [named(span, parent, otherParent), named(other, parent, otherParent)] }
      }),
  },
  {
    name: 'parent lost',
    places: (specimen) =>
      children(specimen).map(([span, parent]) => () => ({
        specimen: changeSpan(specimen, span, { parentSpanId: 'd'.repeat(16), parentIsRemote: false }),
        names: [named(span, parent)],
      })),
  },
  {
    name: 'became a root',
    places: (specimen) =>
      children(specimen).map(([span, parent]) => () => ({
        specimen: changeSpan(specimen, span, { parentSpanId: undefined, parentIsRemote: undefined }),
        names: [named(span, parent)],
      })),
  },
  {
    name: 'root with a parent that is lost',
    places: (specimen) =>
      specimen.spans
        .filter(({ parentSpanId }) => parentSpanId === undefined)
        .map((span) => () => ({
          specimen: changeSpan(specimen, span, { parentSpanId: 'd'.repeat(16), parentIsRemote: false }),
          names: [named(span)],
        })),
  },
  {
    name: 'remote parent not continued',
    places: (specimen) =>
      specimen.spans
        .filter((span) => span.parentIsRemote === true && !parentOf(specimen, span))
        .map((span) => () => ({
          specimen: changeSpan(specimen, span, { parentSpanId: undefined, parentIsRemote: undefined }),
          names: [{ span: span.name, words: ['parent', 'remoteParent'] }],
        })),
  },
  {
    name: 'started a trace of its own',
    places: (specimen) =>
      children(specimen).map(([span, parent]) => () => {
        const below = subtreeOf(specimen, span)
        const ids = new Set([...below].map(keyOf))
        const traceId = 'd'.repeat(32)
        const changed = changeSpans(specimen, (one) => {
          const links = one.links.map((link) => (ids.has(keyOf(link)) ? { ...link, traceId } : link))
          if (one === span) return { links, traceId, parentSpanId: undefined, parentIsRemote: undefined }
          return below.has(one) ? { links, traceId } : { links }
        })
        const logs = specimen.logs.map((log) => (ids.has(`${log.traceId}:${log.spanId}`) ? { ...log, traceId } : log))
        return { specimen: { ...changed, logs }, names: [named(span, parent)] }
      }),
  },
]

/** Every span that has a parent, with the parent. */
function children(specimen: Specimen): [SpanData, SpanData][] {
  return specimen.spans.flatMap((span) => {
    const parent = parentOf(specimen, span)
    return parent ? [[span, parent] as [SpanData, SpanData]] : []
  })
}

function named(span: SpanData, ...parents: readonly SpanData[]): Naming {
  return { span: span.name, words: ['parent', ...parents.map(({ name }) => name)] }
}

/** For a place at which there is nothing to change; it is not counted. */
function unchanged(specimen: Specimen): Mutant {
  return { specimen, names: [] }
}
