import type { AttributeValue } from '../../../src/trace/attributes.ts'
import type { SpanData, SpanLink } from '../../../src/trace/span-data.ts'
import { changeSpan, keyOf, type Specimen } from '../model/specimen.ts'
import { changedValue } from './change-value.ts'
import type { Fault, Place } from './fault.ts'

/** Where a span points to beside its parent. */
export const linkFaults: readonly Fault[] = [
  { name: 'link lost', places: (specimen) => atEach(specimen, () => []) },
  {
    name: 'link added',
    places: (specimen, random) =>
      specimen.spans
        .filter(({ links }) => links.length > 0)
        .map((span) => {
          const target = specimen.spans[random.below(specimen.spans.length)] as SpanData
          return at(specimen, span, [...span.links, linkTo(target)])
        }),
  },
  {
    name: 'link to another span',
    places: (specimen, random) =>
      atEach(specimen, (link) => {
        const others = specimen.spans.filter((span) => keyOf(span) !== keyOf(link))
        const isRecorded = others.length < specimen.spans.length
        const other = isRecorded ? others[random.below(others.length)] : undefined
        return [other ? { ...linkTo(other), attributes: link.attributes } : link]
      }),
  },
  {
    name: 'link to a span not recorded',
    places: (specimen) => atEach(specimen, (link) => [{ ...link, spanId: 'd'.repeat(16) }]),
  },
  {
    name: 'link attribute changed',
    places: (specimen) =>
      atEach(specimen, (link) => {
        const [key] = Object.keys(link.attributes)
        if (key === undefined) return [link]
        const value = changedValue(key, link.attributes[key] as AttributeValue)
        return [{ ...link, attributes: { ...link.attributes, [key]: value } }]
      }),
  },
]

function linkTo({ traceId, spanId }: SpanData): SpanLink {
  return { traceId, spanId, attributes: {} }
}

function atEach(specimen: Specimen, change: (link: SpanLink) => readonly SpanLink[]): Place[] {
  return specimen.spans.flatMap((span) =>
    span.links.map((link) =>
      at(
        specimen,
        span,
        span.links.flatMap((one) => (one === link ? change(link) : [one])),
      ),
    ),
  )
}

function at(specimen: Specimen, span: SpanData, links: readonly SpanLink[]): Place {
  return () => ({
    specimen: changeSpan(specimen, span, { links }),
    names: [{ span: span.name, words: ['link', 'links'] }],
  })
}
