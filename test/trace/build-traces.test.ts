import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildTraces } from '../../src/trace/build-traces.ts'
import { drawTrace } from '../../src/trace/notation/draw-trace.ts'
import type { Span } from '../../src/trace/span.ts'
import type { SpanData } from '../../src/trace/span-data.ts'
import { idOf, spanData } from './support/arbitrary-spans.ts'

function build(...spans: SpanData[]): string {
  return drawTrace(buildTraces(spans))
}

function named(name: string, id: number, parent?: number, more: Partial<SpanData> = {}): SpanData {
  return spanData(id, { name, ...(parent === undefined ? {} : { parentSpanId: idOf(parent) }), ...more })
}

function reachable(roots: readonly Span[]): Span[] {
  const out: Span[] = []
  const pending = [...roots]
  for (let span = pending.pop(); span; span = pending.pop()) {
    out.push(span)
    for (const child of span.children) pending.push(child)
  }
  return out
}

describe('parents', () => {
  test('are found whatever the order of the input', () => {
    expect(build(named('leaf', 2, 1), named('root', 0), named('middle', 1, 0))).toBe('root\n└─ middle\n   └─ leaf')
  })

  test('that were not recorded are told from those of another process', () => {
    const [trace] = buildTraces([
      named('root', 0),
      named('orphan', 1, 90),
      named('called', 2, 91, { parentIsRemote: true }),
      named('local orphan', 3, 92, { parentIsRemote: false }),
    ])
    expect(trace?.roots.map(({ name, parentage }) => [name, parentage])).toEqual([
      ['root', 'root'],
      ['orphan', 'missing-parent'],
      ['called', 'remote-parent'],
      ['local orphan', 'missing-parent'],
    ])
    expect(trace?.orphans.map(({ name }) => name)).toEqual(['orphan', 'local orphan'])
  })

  test('that were recorded and are remote are parents like any other', () => {
    const [trace] = buildTraces([named('client', 0), named('server', 1, 0, { parentIsRemote: true })])
    expect(trace?.spans[1]).toMatchObject({ parentage: 'child', parent: { name: 'client' } })
  })

  test('are looked for in the same trace only', () => {
    const traces = buildTraces([named('a', 0), named('b', 1, 0, { traceId: '2'.repeat(32) })])
    expect(traces.map(({ roots }) => roots[0]?.parentage)).toEqual(['root', 'missing-parent'])
  })
})

describe('cycles are cut at their first span', () => {
  test.each([
    ['a span that is its own parent', [named('a', 0, 0)], 'a'],
    ['two spans', [named('a', 0, 1), named('b', 1, 0)], 'a\n└─ b'],
    ['two spans with a tail', [named('tail', 0, 2), named('a', 1, 2), named('b', 2, 1)], 'a\n└─ b\n   └─ tail'],
    ['two cycles', [named('a', 0, 1), named('b', 1, 0), named('c', 2, 3), named('d', 3, 2)], 'a\n└─ b\nc\n└─ d'],
  ])('%s', (_, spans, drawing) => {
    expect(build(...spans)).toBe(drawing)
    const [trace] = buildTraces(spans)
    expect(trace?.roots.every(({ parentage }) => parentage === 'cycle')).toBe(true)
    expect(trace?.spans.filter(({ parentage }) => parentage === 'cycle')).toHaveLength(trace?.roots.length ?? 0)
  })
})

describe('span ids that occur twice', () => {
  test('keep both spans, and give the children to the first', () => {
    expect(build(named('root', 0), named('twice', 1, 0), named('twice again', 1, 0), named('child', 2, 1))).toBe(
      'root\n├─ twice\n│  └─ child\n└─ twice again',
    )
  })

  const service = (name: string): Pick<SpanData, 'resource'> => ({ resource: { attributes: { 'service.name': name } } })
  const calling = named('call', 1, 0, { kind: 'client', ...service('shop') })
  const called = named('called', 1, 0, { kind: 'server', ...service('stock') })

  test('put the called side of a call below the calling side', () => {
    expect(build(named('root', 0, undefined, service('shop')), called, calling)).toBe(
      'root [@shop]\n└─ call [client]\n   └─ called [server @stock]',
    )
  })

  test('put a child on the side of its own service', () => {
    const [trace] = buildTraces([
      calling,
      called,
      named('query', 2, 1, service('stock')),
      named('retry', 3, 1, service('shop')),
      named('of neither', 4, 1),
    ])
    expect(trace?.spans.map((span) => [span.name, span.parent?.name])).toEqual([
      ['call', undefined],
      ['called', 'call'],
      ['query', 'called'],
      ['retry', 'call'],
      ['of neither', 'called'],
    ])
  })

  test('put a child on the called side where both sides are of its service', () => {
    expect(build(calling, { ...called, ...service('shop') }, named('query', 2, 1, service('shop')))).toBe(
      'call [client]\n└─ called [server]\n   └─ query',
    )
  })
})

describe('order', () => {
  test('keeps nanoseconds that a number could not hold', () => {
    const late = { startTimeUnixNano: 1_767_225_600_000_000_001n }
    const early = { startTimeUnixNano: 1_767_225_600_000_000_000n }
    expect(Number(late.startTimeUnixNano)).toBe(Number(early.startTimeUnixNano))
    expect(build(named('b', 0, undefined, late), named('c', 1, undefined, early))).toBe('c\nb')
  })

  test('is that of the sequence where every span has one, whatever the clock says', () => {
    const spans = [
      named('first', 0, undefined, { startSequence: 1, startTimeUnixNano: 9n }),
      named('second', 1, undefined, { startSequence: 2, startTimeUnixNano: 5n }),
    ]
    expect(build(...spans)).toBe('first\nsecond')
    expect(build(...spans, named('third', 2, undefined, { startTimeUnixNano: 7n }))).toBe('second\nthird\nfirst')
  })

  test('of spans that start at the same time is that of the sequence, those without one last', () => {
    const at = { startTimeUnixNano: 0n }
    const spans = [named('a', 0, undefined, at), named('b', 1, undefined, { ...at, startSequence: 2 })]
    expect(build(...spans, named('c', 2, undefined, { ...at, startSequence: 1 }))).toBe('c\nb\na')
  })

  test('of traces is that of their first spans', () => {
    const late = named('late', 0, undefined, { startTimeUnixNano: 5n })
    const early = named('early', 1, undefined, { startTimeUnixNano: 4n, traceId: '2'.repeat(32) })
    expect(build(late, early)).toBe('early\n\nlate')
  })

  test('of spans that start alike is that of what they hold', () => {
    const at = { startTimeUnixNano: 0n }
    const spans = [named('a', 0, undefined, at), named('a', 1, undefined, at), named('b', 2, 1), named('c', 3, 0)]
    expect(build(...spans.toReversed())).toBe(build(...spans))
  })
})

/** Few names and times, so that ties are many; parents stand before children, or nowhere. */
const forest = fc
  .array(
    fc.record({
      name: fc.constantFrom('a', 'b'),
      startTimeUnixNano: fc.constantFrom(0n, 1n),
      kind: fc.constantFrom('internal' as const, 'client' as const),
      attributes: fc.constantFrom({}, { x: NaN }, { x: null }),
      parent: fc.nat(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((spans) =>
    spans.map(({ parent, ...span }, i) =>
      named(span.name, i, parent % (i + 1) === i ? undefined : parent % (i + 1), span),
    ),
  )

/** Any parent, so that there are cycles and missing parents; names are unique, so that nothing ties. */
const graph = fc
  .array(fc.tuple(fc.option(fc.nat(14), { nil: undefined }), fc.nat(3)), { minLength: 1, maxLength: 12 })
  .map((spans) => spans.map(([parent, time], i) => named(`s${i}`, i, parent, { startTimeUnixNano: BigInt(time) })))

function shuffle(spans: readonly SpanData[], keys: readonly number[]): SpanData[] {
  const key = (span: SpanData): number => keys[spans.indexOf(span)] ?? 0
  return spans.toSorted((a, b) => key(a) - key(b))
}

function rename(spans: readonly SpanData[], salt: number): SpanData[] {
  const renamed = (id: string): string =>
    ((Number.parseInt(id, 16) * 7919 + salt) % 99_991).toString(16).padStart(16, '0')
  return spans.map((span) => ({
    ...span,
    spanId: renamed(span.spanId),
    ...(span.parentSpanId === undefined ? {} : { parentSpanId: renamed(span.parentSpanId) }),
  }))
}

describe('for all spans', () => {
  test.each([
    ['forests full of ties', forest],
    ['graphs with cycles', graph],
  ])('the drawing depends neither on the order of the input nor on ids: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        fc.nat(1000),
        (spans, keys, salt) => {
          const options = { attributes: 'all' } as const
          const drawing = drawTrace(buildTraces(spans), options)
          expect(drawTrace(buildTraces(rename(shuffle(spans, keys), salt)), options)).toBe(drawing)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('each is in exactly one trace, and reachable from its roots exactly once', () => {
    const spans = fc.array(
      fc.record({
        spanId: fc.nat(6).map(idOf),
        parentSpanId: fc.nat(8).map(idOf),
        traceId: fc.constantFrom('1'.repeat(32), '2'.repeat(32)),
        kind: fc.constantFrom('internal', 'server', 'client', 'producer', 'consumer'),
        top: fc.boolean(),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(spans, (made) => {
        const data = made.map(({ top, parentSpanId, ...span }, i) =>
          spanData(i, { ...span, name: `s${i}`, ...(top ? {} : { parentSpanId }) }),
        )
        const traces = buildTraces(data)
        const names = data.map(({ name }) => name).toSorted()
        expect(traces.flatMap((trace) => trace.spans.map(({ name }) => name)).toSorted()).toEqual(names)
        expect(traces.flatMap(({ roots }) => reachable(roots).map(({ name }) => name)).toSorted()).toEqual(names)
        for (const trace of traces) expect(trace.spans.every((span) => span.traceId === trace.traceId)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('big traces', () => {
  const chain = (length: number, more?: Partial<SpanData>): SpanData[] =>
    Array.from({ length }, (_, i) => named('step', i, i === 0 ? undefined : i - 1, more))

  test.each([
    ['a chain of 50,000', chain(50_000), 1],
    ['a chain of 50,000 that start alike', chain(50_000, { startTimeUnixNano: 0n }), 1],
    ['a cycle of 50,000', Array.from({ length: 50_000 }, (_, i) => named('step', i, (i + 1) % 50_000)), 1],
    ['a parent of 200,000', Array.from({ length: 200_001 }, (_, i) => named('s', i, i === 0 ? undefined : 0)), 1],
    ['50,000 spans of one id, each its own parent', Array.from({ length: 50_000 }, () => named('s', 0, 0)), 1],
    ['20,000 cycles of two', Array.from({ length: 40_000 }, (_, i) => named('s', i, i ^ 1)), 20_000],
  ])('%s is built whole', (_, spans, roots) => {
    const [trace] = buildTraces(spans)
    expect(trace?.roots).toHaveLength(roots)
    expect(reachable(trace?.roots ?? [])).toHaveLength(spans.length)
  })
})
