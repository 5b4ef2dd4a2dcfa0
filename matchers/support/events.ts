import { closestText } from '../../src/trace/closest-text.ts'
import { differenceRows } from '../../src/query/explain/difference-rows.ts'
import { shorten } from '../../src/query/explain/shorten.ts'
import type { Difference } from '../../src/query/field-check.ts'
import { attributeDifferences } from '../../src/query/fields/attributes.ts'
import type { AttributesPattern, TextPattern } from '../../src/query/span-pattern.ts'
import { textFits } from '../../src/query/text-pattern.ts'
import { drawEventLine } from '../../src/trace/notation/draw-line.ts'
import type { Span } from '../../src/trace/span.ts'
import type { SpanEvent } from '../../src/trace/span-data.ts'
import { quote } from './about-span.ts'
import { alignRows } from './rows.ts'

/** What is asked of an event. */
export interface EventParts {
  readonly name?: TextPattern
  readonly attributes?: AttributesPattern
}

/** Why no event fits: a sentence with its evidence, and the differences of the nearest event, for their hints. */
export interface EventMiss {
  readonly fact: string
  readonly differences: readonly Difference[]
}

/**
 * Explains why no event of a span fits.
 * @param what How the sentence names what was looked for: `event "retry"`.
 * @param noun How it names those of the asked-for name: `event`, `exception`.
 */
export function explainNoEvent(span: Span, wanted: EventParts, what: string, noun: string): EventMiss {
  const { name, attributes = {} } = wanted
  const named = span.events.filter((event) => name === undefined || textFits(name, event.name))
  const ways = named
    .map((event) => attributeDifferences(attributes, event.attributes))
    .toSorted((a, b) => a.length - b.length || countFar(a) - countFar(b))
  const differences = ways[0] ?? []
  if (named.length === 0) return { fact: noneNamed(span, what), differences: hintAtName(span, name) }
  if (named.length === 1) {
    return {
      fact: `The only such ${noun} of the span ${quote(span)} differs:\n${differenceRows(differences)}`,
      differences,
    }
  }
  const fact = `None of the ${named.length} such ${noun}s of the span ${quote(span)} fits. The nearest differs in:`
  return { fact: `${fact}\n${differenceRows(differences)}\nThey are:\n${listEvents(named)}`, differences }
}

/** Lists events, a line each, with a remark on some. */
export function listEvents(events: readonly SpanEvent[], remark: (event: SpanEvent) => string = () => ''): string {
  return alignRows(events.map((event) => [shorten(drawEventLine(event, { attributes: 'all' }), 120), remark(event)]))
}

function noneNamed(span: Span, what: string): string {
  const { events } = span
  if (events.length === 0) return `The span ${quote(span)} has no ${what}. It has no events at all.`
  return `The span ${quote(span)} has no ${what}. Its ${events.length === 1 ? 'only event is' : `${events.length} events are`}:\n${listEvents(events)}`
}

function hintAtName({ events }: Span, name: TextPattern | undefined): Difference[] {
  if (typeof name !== 'string') return []
  const nearest = closestText(name, new Set(events.map((event) => event.name)))
  const hint = nearest === undefined ? undefined : `the nearest name is "${nearest}".`
  return [{ field: 'name', expected: name, received: nearest ?? '', hint: () => hint }]
}

function countFar(differences: readonly Difference[]): number {
  return differences.filter(({ far }) => far).length
}
