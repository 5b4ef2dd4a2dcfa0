import type { Attributes, AttributeValue } from '../../../src/trace/attributes.ts'
import type { SpanData } from '../../../src/trace/span-data.ts'
import { changeSpan, type Specimen } from '../model/specimen.ts'
import { changedValue, retypedValue, without } from './change-value.ts'
import type { Fault, Place } from './fault.ts'

/** The attributes of a span. */
export const attributeFaults: readonly Fault[] = [
  { name: 'attribute dropped', places: (specimen) => atEach(specimen, without) },
  {
    name: 'attribute changed',
    places: (specimen) =>
      atEach(specimen, (all, key) => ({ ...all, [key]: changedValue(key, all[key] as AttributeValue) })),
  },
  {
    name: 'attribute retyped',
    places: (specimen) =>
      atEach(specimen, (all, key) => ({ ...all, [key]: retypedValue(key, all[key] as AttributeValue) })),
  },
  {
    name: 'attribute added',
    places: (specimen) =>
      specimen.spans.map((span) => at(specimen, span, 'app.debug', { ...span.attributes, 'app.debug': true })),
  },
]

function atEach(specimen: Specimen, change: (all: Attributes, key: string) => Attributes): Place[] {
  return specimen.spans.flatMap((span) =>
    Object.keys(span.attributes).map((key) => at(specimen, span, key, change(span.attributes, key))),
  )
}

function at(specimen: Specimen, span: SpanData, key: string, attributes: Attributes): Place {
  return () => ({ specimen: changeSpan(specimen, span, { attributes }), names: [{ span: span.name, words: [key] }] })
}
