import type { AttributeValue } from '../../../src/trace/attributes.ts'
import type { SpanData, SpanEvent } from '../../../src/trace/span-data.ts'
import { changeSpan, type Specimen } from '../model/specimen.ts'
import { changedValue, without } from './change-value.ts'
import type { Fault, Place } from './fault.ts'

/** What happened during a span. */
export const eventFaults: readonly Fault[] = [
  { name: 'event lost', places: (specimen) => atEach(specimen, isOther, () => []) },
  {
    name: 'event added',
    places: (specimen) =>
      specimen.spans.map((span) => {
        const added = { name: 'retry', timeUnixNano: span.startTimeUnixNano, attributes: {} }
        return at(specimen, span, [...span.events, added], ['retry'])
      }),
  },
  {
    name: 'event renamed',
    places: (specimen) => atEach(specimen, isOther, (event) => [{ ...event, name: `${event.name}.2` }]),
  },
  { name: 'event attribute changed', places: (specimen) => atEachAttribute(specimen, isOther, changeAttribute) },
  {
    name: 'event attribute dropped',
    places: (specimen) =>
      atEachAttribute(specimen, isOther, (event, key) => ({ ...event, attributes: without(event.attributes, key) })),
  },
  { name: 'exception lost', places: (specimen) => atEach(specimen, isException, () => []) },
  {
    name: 'exception recorded twice',
    places: (specimen) => atEach(specimen, isException, (event) => [event, event]),
  },
  {
    name: 'exception type changed',
    places: (specimen) =>
      atEachAttribute(specimen, isException, (event, key) =>
        key === 'exception.type' ? changeAttribute(event, key) : event,
      ),
  },
  {
    name: 'exception message changed',
    places: (specimen) =>
      atEachAttribute(specimen, isException, (event, key) =>
        key === 'exception.message' ? changeAttribute(event, key) : event,
      ),
  },
]

function isException({ name }: SpanEvent): boolean {
  return name === 'exception'
}

function isOther(event: SpanEvent): boolean {
  return !isException(event)
}

function changeAttribute(event: SpanEvent, key: string): SpanEvent {
  const value = changedValue(key, event.attributes[key] as AttributeValue)
  return { ...event, attributes: { ...event.attributes, [key]: value } }
}

function atEach(
  specimen: Specimen,
  isMeant: (event: SpanEvent) => boolean,
  change: (event: SpanEvent) => readonly SpanEvent[],
): Place[] {
  return specimen.spans.flatMap((span) =>
    span.events.filter(isMeant).map((event) =>
      at(
        specimen,
        span,
        span.events.flatMap((one) => (one === event ? change(event) : [one])),
        [event.name],
      ),
    ),
  )
}

function atEachAttribute(
  specimen: Specimen,
  isMeant: (event: SpanEvent) => boolean,
  change: (event: SpanEvent, key: string) => SpanEvent,
): Place[] {
  return specimen.spans.flatMap((span) =>
    span.events.filter(isMeant).flatMap((event) =>
      Object.keys(event.attributes).map((key) => {
        const events = span.events.map((one) => (one === event ? change(event, key) : one))
        return at(specimen, span, events, [event.name, key])
      }),
    ),
  )
}

function at(specimen: Specimen, span: SpanData, events: readonly SpanEvent[], words: readonly string[]): Place {
  return () => ({
    specimen: changeSpan(specimen, span, { events }),
    names: [{ span: span.name, words: ['event', 'events', ...words] }],
  })
}
