import { drawAttributes } from './notation/draw-attributes.ts'
import type { SpanData } from './span-data.ts'

/** Compares two spans by their start: negative where the first stands before, 0 where nothing tells them apart. */
export type CompareStarts = (a: SpanData, b: SpanData) => number

/**
 * The start order of some spans. Where this process saw every one of them start, that order is exact, whatever the clock
 * says; otherwise times decide. Ties are broken by content, never by ids, so that two runs of the same code agree.
 */
export function startOrder(spans: readonly SpanData[]): CompareStarts {
  let contents: Map<SpanData, string> | undefined
  const contentOf = (span: SpanData): string => {
    contents ??= new Map()
    let content = contents.get(span)
    if (content === undefined) contents.set(span, (content = describe(span)))
    return content
  }
  const byContent: CompareStarts = (a, b) => byText(a.name, b.name) || byText(contentOf(a), contentOf(b))
  const byTime: CompareStarts = (a, b) => byNano(a, b) || bySequence(a, b) || byContent(a, b)
  return spans.every((span) => span.startSequence !== undefined) ? bySequence : byTime
}

/** Compares two texts by their code units, the same on every machine. */
export function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function byNano(a: SpanData, b: SpanData): number {
  return a.startTimeUnixNano === b.startTimeUnixNano ? 0 : a.startTimeUnixNano < b.startTimeUnixNano ? -1 : 1
}

/** Spans without a sequence stand after those with one, so that the order stays transitive. */
function bySequence(a: SpanData, b: SpanData): number {
  const [left, right] = [a.startSequence ?? Infinity, b.startSequence ?? Infinity]
  return left === right ? 0 : left - right
}

/** All that a drawing can show of a span. */
function describe(span: SpanData): string {
  const events = span.events.map((event) => `${event.name} ${drawAttributes(event.attributes)}`)
  const attributes = [drawAttributes(span.attributes), drawAttributes(span.resource.attributes)]
  const open = span.endTimeUnixNano === undefined
  return JSON.stringify([span.kind, span.status.code, open, span.scope.name, attributes, events, span.links.length])
}
