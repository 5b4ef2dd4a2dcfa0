import { maskOf } from '../model/mask.ts'
import { seededBy } from '../model/random.ts'
import { changeSpans, childrenOf, keyOf, type Specimen, subtreeOf } from '../model/specimen.ts'
import { moveSpans, ranBefore, resequence } from '../model/time.ts'
import type { Attributes, AttributeValue } from '../../../src/trace/attributes.ts'
import type { SpanData } from '../../../src/trace/span-data.ts'

/** A change from one run to the next that is no fault; undefined where it cannot be made. */
export interface Harmless {
  readonly name: string
  change(specimen: Specimen): Specimen
}

/** What differs between two good runs. */
export const harmless: readonly Harmless[] = [
  { name: 'nothing changed', change: (specimen) => specimen },
  { name: 'new ids', change: newIds },
  { name: 'clock three hours later', change: (specimen) => moveSpans(specimen, (nano) => nano + 10_800_000_000_000n) },
  {
    name: 'three times slower',
    change: (specimen) => moveSpans(specimen, (nano) => startOf(specimen) + (nano - startOf(specimen)) * 3n),
  },
  { name: 'spans read in reverse', change: (specimen) => ({ ...specimen, spans: specimen.spans.toReversed() }) },
  {
    name: 'spans read in any order',
    change: (specimen) => ({ ...specimen, spans: seededBy(specimen.name).shuffle(specimen.spans) }),
  },
  { name: 'parallel siblings end in another order', change: endInAnotherOrder },
  { name: 'parallel siblings start at one moment', change: startTogether },
  { name: 'attributes set in another order', change: (specimen) => changeAttributes(specimen, reverse) },
  { name: 'other port, process, host, message id', change: (specimen) => changeAttributes(specimen, otherRun) },
  { name: 'other stack trace', change: otherStack },
]

function newIds(specimen: Specimen): Specimen {
  const fresh = (id: string): string =>
    id.replaceAll(/[0-9a-f]/g, (digit) => '7c1e90ab52d38f64'[Number.parseInt(digit, 16)] ?? digit)
  const change = <T extends { readonly traceId?: string; readonly spanId?: string }>(of: T): T => ({
    ...of,
    ...(of.traceId === undefined ? {} : { traceId: fresh(of.traceId) }),
    ...(of.spanId === undefined ? {} : { spanId: fresh(of.spanId) }),
  })
  const spans = specimen.spans.map((span) => ({
    ...change(span),
    ...(span.parentSpanId === undefined ? {} : { parentSpanId: fresh(span.parentSpanId) }),
    links: span.links.map(change),
  }))
  return { ...specimen, spans, logs: specimen.logs.map(change) }
}

function startOf({ spans }: Specimen): bigint {
  return spans.reduce(
    (first, { startTimeUnixNano: start }) => (start < first ? start : first),
    spans[0]?.startTimeUnixNano ?? 0n,
  )
}

/** Leaves that ran side by side exchange the times at which they ended. */
function endInAnotherOrder(specimen: Specimen): Specimen {
  const ends = new Map<string, bigint | undefined>()
  for (const parent of specimen.spans) {
    const leaves = childrenOf(specimen, parent).filter((child) => subtreeOf(specimen, child).size === 1)
    const [first, second] = leaves
    if (!first || !second || ranBefore(first, second)) continue
    ends.set(keyOf(first), second.endTimeUnixNano).set(keyOf(second), first.endTimeUnixNano)
  }
  return resequence(
    changeSpans(specimen, (span) => (ends.has(keyOf(span)) ? { endTimeUnixNano: ends.get(keyOf(span)) } : undefined)),
  )
}

/** On a coarse clock; what this process saw itself keeps its order. */
function startTogether(specimen: Specimen): Specimen {
  const starts = new Map<string, bigint>()
  for (const parent of specimen.spans) {
    const children = childrenOf(specimen, parent)
    children.forEach((child, i) => {
      const before = children[i - 1]
      if (!before || child.startSequence !== undefined || ranBefore(before, child)) return
      starts.set(keyOf(child), starts.get(keyOf(before)) ?? before.startTimeUnixNano)
    })
  }
  return changeSpans(specimen, (span) =>
    starts.has(keyOf(span)) ? { startTimeUnixNano: starts.get(keyOf(span)) } : undefined,
  )
}

function changeAttributes(specimen: Specimen, change: (attributes: Attributes) => Attributes): Specimen {
  return changeSpans(specimen, (span: SpanData) => ({
    attributes: change(span.attributes),
    events: span.events.map((event) => ({ ...event, attributes: change(event.attributes) })),
    resource: { attributes: change(span.resource.attributes) },
  }))
}

function reverse(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).toReversed())
}

/** Another value where two runs of the same code differ by the semantic conventions, or by what looks generated. */
function otherRun(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, otherValue(key, value)]))
}

function otherValue(key: string, value: AttributeValue): AttributeValue {
  const mask = maskOf(key, value)
  if (mask === undefined) return value
  if (typeof value === 'number') return value + 7
  if (typeof value !== 'string') return value
  return mask === '*' && !/^[\da-f-]{16,}$/i.test(value) ? `${value}7` : otherDigits(value, mask)
}

/** The same text with other digits where these may differ. */
function otherDigits(value: string, mask: '*' | RegExp): string {
  const changed = value.replaceAll(/\d(?=\D*$)/g, (digit) => String((Number(digit) + 1) % 10))
  return mask === '*' || mask.test(changed) ? changed : value
}

function otherStack(specimen: Specimen): Specimen {
  const other = 'Error\n    at other (/srv/build-8/shop.js:1:1)'
  return changeSpans(specimen, (span) => ({
    events: span.events.map((event) =>
      Object.hasOwn(event.attributes, 'exception.stacktrace')
        ? { ...event, attributes: { ...event.attributes, 'exception.stacktrace': other } }
        : event,
    ),
  }))
}
