import type { AttributeValue, Attributes } from '../../../src/trace/attributes.ts'
import type { SpanData } from '../../../src/trace/span-data.ts'
import { changeSpan, changeSpans, type Specimen } from '../model/specimen.ts'
import { changedValue, without } from './change-value.ts'
import type { Fault, Place } from './fault.ts'

/** Who made a span: the service and the rest of its resource, and the instrumentation scope. */
export const originFaults: readonly Fault[] = [
  {
    name: 'service changed',
    places: (specimen) =>
      atEachResource(specimen, (key, value) => (key === 'service.name' ? changedValue(key, value) : value), [
        'service',
      ]),
  },
  {
    name: 'resource attribute changed',
    places: (specimen) =>
      atEachResource(specimen, (key, value) => (key === 'service.name' ? value : changedValue(key, value))),
  },
  {
    name: 'resource attribute dropped',
    places: (specimen) => atEachResource(specimen, (key, value) => (key === 'service.name' ? value : undefined)),
  },
  {
    name: 'scope name changed',
    places: (specimen) =>
      specimen.spans.map((span) => at(specimen, span, { ...span.scope, name: `${span.scope.name}-2` })),
  },
  {
    name: 'scope version changed',
    places: (specimen) =>
      specimen.spans
        .filter(({ scope }) => scope.version !== undefined)
        .map((span) => at(specimen, span, { ...span.scope, version: `${span.scope.version}-2` })),
  },
]

/** A resource is that of a process, so it changes for all of its spans; naming one of them is enough. */
function atEachResource(
  specimen: Specimen,
  change: (key: string, value: AttributeValue) => AttributeValue | undefined,
  words: readonly string[] = [],
): Place[] {
  const byText = Map.groupBy(specimen.spans, ({ resource }) => JSON.stringify(resource.attributes))
  return [...byText.values()].flatMap((spans) => {
    const attributes = (spans[0] as SpanData).resource.attributes
    return Object.keys(attributes).map((key) => () => {
      const value = change(key, attributes[key] as AttributeValue)
      const changed: Attributes = value === undefined ? without(attributes, key) : { ...attributes, [key]: value }
      return {
        specimen: changeSpans(specimen, (span) =>
          spans.includes(span) ? { resource: { attributes: changed } } : undefined,
        ),
        names: spans.map(({ name }) => ({ span: name, words: [key, ...words] })),
      }
    })
  })
}

function at(specimen: Specimen, span: SpanData, scope: SpanData['scope']): Place {
  return () => ({
    specimen: changeSpan(specimen, span, { scope }),
    names: [{ span: span.name, words: ['scope', 'scope.name', 'scope.version'] }],
  })
}
