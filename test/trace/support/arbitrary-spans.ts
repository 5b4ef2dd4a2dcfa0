import * as fc from 'fast-check'
import type { Attributes, AttributeValue } from '../../../src/trace/attributes.ts'
import type { SpanData, SpanLink } from '../../../src/trace/span-data.ts'

/** Texts of every sort, and often one that could be read as something else. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...' []{}#"\'\\/!~>.*@:,n←│├└─\n\t\u00a0\u200b\ud800é😀ab1'), maxLength: 8 }),
  fc.constantFrom(
    '',
    '*',
    '...',
    '... x',
    '! x',
    '~> x',
    'a [b]',
    'job #42',
    '/api/i',
    'GET {id}',
    'a   ← b',
    'x ',
    'x3',
  ),
  fc.constantFrom(
    'GET /users/{id}',
    'db.query',
    '👩‍👩‍👧',
    '[',
    '#',
    'null',
    '-0',
    '1n',
    'base64"x"',
    '__proto__',
    'constructor',
  ),
)

const scalar: fc.Arbitrary<AttributeValue> = fc.oneof(
  anyText,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.bigInt(),
  fc.constantFrom(null, NaN, -0, Infinity, -Infinity, 1e21, 1e-7, 2 ** 60),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => Uint8Array.from(bytes)),
)

/** Every value that OTLP can carry. */
const anyValue: fc.Arbitrary<AttributeValue> = fc.letrec<{ value: AttributeValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(anyText, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value

/** Attributes by keys of every sort. */
const anyAttributes: fc.Arbitrary<Attributes> = fc.dictionary(anyText, anyValue, {
  maxKeys: 3,
  noNullPrototype: true,
})

/** What a span is made of, but for ids and time. */
export const anyContent: fc.Arbitrary<
  Pick<SpanData, 'name' | 'kind' | 'status' | 'attributes' | 'resource' | 'events'>
> = fc.record({
  name: anyText,
  kind: fc.constantFrom('internal', 'server', 'client', 'producer', 'consumer'),
  status: fc.constantFrom({ code: 'unset' }, { code: 'ok' }, { code: 'error', message: 'x' }),
  attributes: anyAttributes,
  resource: fc.oneof(
    fc.constant({ attributes: {} }),
    anyText.map((service) => ({ attributes: { 'service.name': service } })),
  ),
  events: fc.array(fc.record({ name: anyText, timeUnixNano: fc.constant(0n), attributes: anyAttributes }), {
    maxLength: 2,
  }),
})

/** The id of the span of this number. */
export function idOf(number: number): string {
  return (number + 1).toString(16).padStart(16, '0')
}

/** A span of which only what matters is given. */
export function spanData(number: number, given: Partial<SpanData> = {}): SpanData {
  return {
    name: 'span',
    traceId: '1'.repeat(32),
    spanId: idOf(number),
    traceFlags: 1,
    kind: 'internal',
    status: { code: 'unset' },
    startTimeUnixNano: BigInt(number),
    endTimeUnixNano: BigInt(number) + 1n,
    attributes: {},
    events: [],
    links: [],
    resource: { attributes: {} },
    scope: { name: 'test' },
    ...given,
  }
}

/** A link to the span of this number. */
export function linkTo(number: number): SpanLink {
  return { traceId: '1'.repeat(32), spanId: idOf(number), attributes: {} }
}
