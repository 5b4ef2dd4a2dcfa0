import * as fc from 'fast-check'
import type { AttributeValue, Attributes } from '../../../../src/trace/attributes.ts'
import type { InstrumentationScope, SpanData, SpanLink } from '../../../../src/trace/span-data.ts'
import { anyContent, anyText } from '../../../trace/support/arbitrary-spans.ts'

const anyId = (digits: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: digits, maxLength: digits })
    .map((id) => (/^0+$/.test(id) ? id.replace(/0$/, '1') : id))

const anyTime = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n })
const someText = anyText.filter((text) => text !== '')

/** As `fc.record`, but for fields that may be left out. */
function withOptional<T extends object, O extends object>(
  required: { [K in keyof T]: fc.Arbitrary<T[K]> },
  optional: { [K in keyof O]: fc.Arbitrary<O[K]> },
): fc.Arbitrary<T & Partial<O>> {
  const keys = Object.keys(required) as never[]
  return fc.record(
    { ...required, ...optional },
    { requiredKeys: keys, noNullPrototype: true },
  ) as unknown as fc.Arbitrary<T & Partial<O>>
}

const anyAttributes = anyContent.map(({ attributes }) => canonicalAttributes(attributes))

const anyScope: fc.Arbitrary<InstrumentationScope> = withOptional(
  { name: anyText },
  {
    version: someText,
    schemaUrl: someText,
    attributes: anyAttributes.filter((attributes) => Object.keys(attributes).length > 0),
  },
)

const anyLink: fc.Arbitrary<SpanLink> = withOptional(
  { traceId: anyId(32), spanId: anyId(16), attributes: anyAttributes },
  { traceState: someText },
)

const count = fc.nat({ max: 2 ** 32 - 1 })

const anySpan: fc.Arbitrary<SpanData> = fc
  .tuple(
    anyContent,
    withOptional(
      {
        traceId: anyId(32),
        spanId: anyId(16),
        traceFlags: fc.integer({ min: 1, max: 255 }),
        startTimeUnixNano: anyTime,
      },
      {
        parentSpanId: anyId(16),
        parentIsRemote: fc.boolean(),
        traceState: someText,
        endTimeUnixNano: anyTime,
        dropped: fc.record(
          { attributes: count, events: count, links: count.map((links) => links || 1) },
          {
            noNullPrototype: true,
          },
        ),
      },
    ),
    fc.array(anyTime, { minLength: 2, maxLength: 2 }),
    fc.array(anyLink, { maxLength: 2 }),
    anyScope,
  )
  .map(([content, { parentIsRemote, ...own }, times, links, scope]) => ({
    ...content,
    attributes: canonicalAttributes(content.attributes),
    events: content.events.map((event, i) => ({
      ...event,
      timeUnixNano: times[i] ?? 0n,
      attributes: canonicalAttributes(event.attributes),
    })),
    ...own,
    ...(own.parentSpanId === undefined || parentIsRemote === undefined ? {} : { parentIsRemote }),
    links,
    scope,
  }))

/** Spans with everything that OTLP has a place for, some of which share their resources and scopes. */
export const anySpans: fc.Arbitrary<SpanData[]> = fc
  .tuple(fc.array(anySpan, { maxLength: 5 }), fc.array(fc.nat(), { minLength: 5, maxLength: 5 }))
  .map(([spans, picks]) =>
    spans.map((span, i) => {
      const donor = spans[(picks[i] ?? 0) % spans.length] ?? span
      return { ...span, resource: donor.resource, scope: donor.scope }
    }),
  )

/** The model has bigints only for what a number does not hold exactly. */
function canonical(value: AttributeValue): AttributeValue {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  if (Array.isArray(value)) return value.map(canonical)
  return canonicalAttributes(value as Attributes)
}

function canonicalAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, canonical(value)]))
}
