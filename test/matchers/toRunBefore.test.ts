import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { buildTraces } from '../../src/trace/build-traces.ts'
import type { Span } from '../../src/trace/span.ts'
import type { Trace } from '../../src/trace/trace.ts'
import { makeSpanData, makeTrace, makeTraces, span } from '../support/make-trace.ts'
import { shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()
const [root, load, select, update, post, charge] = trace.spans as [Span, Span, Span, Span, Span, Span]

/** Spans of another process, each with its start and its end in milliseconds. */
function timed(spans: Readonly<Record<string, readonly [start: number, end: number]>>, service = 'shop') {
  const data = makeSpanData([
    span(
      'root',
      { service },
      Object.keys(spans).map((name) => span(name, { seen: false })),
    ),
  ])
  const nano = (ms: number): bigint => 1_000_000_000n + BigInt(ms * 1_000_000)
  return data.map((one) => {
    const [start, end] = spans[one.name] ?? [0, 100]
    return { ...one, startTimeUnixNano: nano(start), endTimeUnixNano: nano(end) }
  })
}
const find = (data: ReturnType<typeof timed>, name: string) => (buildTraces(data)[0] as Trace).find(name)

describe('passes', () => {
  test('when the span had ended before the other started', () => {
    expect(load).toRunBefore(post)
    expect(load).toRunBefore('POST /charge')
    expect(select).toRunBefore(update)
  })

  test('with a query, when it had ended before every other span that fits started', () => {
    expect(select).toRunBefore({ kind: 'client' })
    expect(update).not.toRunBefore({ kind: 'client' })
  })

  test('across traces', () => {
    const [first, second] = makeTraces([span('a')], [span('b')])
    expect(first?.find('a')).toRunBefore(second?.find('b') as Span)
    expect(second?.find('b')).not.toRunBefore(first?.find('a') as Span)
  })

  test('by time where this process did not see both, and where one ended as the other started', () => {
    const data = timed({ a: [1, 4], b: [4, 6], c: [5, 7] })
    expect(find(data, 'a')).toRunBefore('b')
    expect(find(data, 'b')).not.toRunBefore('c')
  })

  test('when the other is still open', () => {
    const open = makeTrace(span('a'), span('b', { open: true }))
    expect(open.find('a')).toRunBefore('b')
  })

  test('negated, when it ran after the other, while it, or has not ended', () => {
    expect(post).not.toRunBefore(load)
    expect(root).not.toRunBefore(load)
    expect(load).not.toRunBefore(root)
    const open = makeTrace(span('a', { open: true }), span('b'))
    expect(open.find('a')).not.toRunBefore('b')
  })
})

describe('fails', () => {
  test('on a span that ran while the other did', () => {
    expect(() => expect(load).toRunBefore('db.query')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toRunBefore("db.query")

      "load order" did not run before 2 of the 2 spans that fit "db.query":
        "load order"   1 ms to 6 ms
        "db.query"     2 ms to 3 ms
        "db.query"     4 ms to 5 ms

        GET /orders/:id [server @shop]
        ├─ load order   ← this span
        │  ├─ db.query [client]   ← the other
        │  └─ db.query [client]   ← the other
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on a span that ran after the other', () => {
    expect(() => expect(post).toRunBefore('load order')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toRunBefore("load order")

      "POST" did not run before "load order": it ran after it.
        "POST"         7 ms to 27 ms
        "load order"   1 ms to 6 ms

        GET /orders/:id [server @shop]
        ├─ load order   ← the other
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← this span
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on a span that has not ended', () => {
    const open = makeTrace(span('GET /', [span('a', { open: true }), span('b')]))
    expect(() => expect(open.find('a')).toRunBefore('b')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toRunBefore("b")

      "a" did not run before "b": it has not ended.
        "a"   from 1 ms, still open
        "b"   2 ms to 3 ms

        GET /
        ├─ a [open]   ← this span
        └─ b   ← the other]
    `)
  })

  test('in steps, where the clock stands still', () => {
    const still = buildTraces(
      makeSpanData([span('GET /', [span('a'), span('b')])]).map((one) => ({
        ...one,
        startTimeUnixNano: 7n,
        endTimeUnixNano: 7n,
      })),
    )[0] as Trace
    expect(still.find('a')).toRunBefore('b')
    expect(() => expect(still.find('b')).toRunBefore('a')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toRunBefore("a")

      "b" did not run before "a": it ran after it.
        "b"   steps 4 to 5 of 6
        "a"   steps 2 to 3 of 6

        GET /
        ├─ a   ← the other
        └─ b   ← this span]
    `)
  })

  test('across processes, with the allowance for their clocks', () => {
    const data = [
      ...timed({ a: [1, 9] }),
      ...timed({ b: [3, 20] }, 'payments').map((one) => ({
        ...one,
        spanId: one.spanId.replace(/^0/, 'b'),
        parentSpanId: one.parentSpanId?.replace(/^0/, 'b') ?? '0'.repeat(15) + '1',
      })),
    ]
    expect(() => expect(find(data, 'a')).toRunBefore('b')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toRunBefore("b")

      "a" did not run before "b": it had not ended when the other started.
        "a"   1 ms to 9 ms
        "b"   3 ms to 20 ms

        root [@shop]
        ├─ root [@payments]
        │  └─ b   ← the other
        └─ a   ← this span
      Hint: these times are of different processes, whose clocks are taken to differ by up to 5 ms.]
    `)
  })

  test('negated', () => {
    expect(() => expect(load).not.toRunBefore('POST')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toRunBefore("POST")

      "load order" ran before "POST":
        "load order"   1 ms to 6 ms
        "POST"         7 ms to 27 ms

        GET /orders/:id [server @shop]
        ├─ load order   ← this span
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← the other
           └─ POST /charge [server @payments error]]
    `)
    expect(() => expect(select).not.toRunBefore({ kind: 'client' })).toThrow(
      '"db.query" ran before 2 of the 2 spans that fit { kind: "client" }:',
    )
  })
})

describe('refuses', () => {
  test('a query that no other span fits, negated too', () => {
    expect(() => expect(load).toRunBefore('PSOT')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toRunBefore("PSOT")

      There is no other span to compare "load order" with. No span is named "PSOT", among 5 spans. They are named "GET /orders/:id", "db.query" (2 spans), "POST" and "POST /charge".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
    expect(() => expect(charge).not.toRunBefore('POST /charge')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toRunBefore("POST /charge")

      There is no other span to compare "POST /charge" with. Only "POST /charge" itself fits.]
    `)
    expect(() => expect(makeTrace(span('a')).find('a')).not.toRunBefore('b')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toRunBefore("b")

      There is no other span to compare "a" with. It is the only span of its trace.]
    `)
  })

  test('to compare a span with itself', () => {
    expect(() => expect(load).not.toRunBefore(load)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toRunBefore(span "load order")

      "load order" is compared with itself, which says nothing.]
    `)
  })

  test('to judge where nothing tells the order', () => {
    const data = timed({ a: [5, 5], b: [5, 5] })
    expect(() => expect(find(data, 'a')).toRunBefore('b')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toRunBefore("b")

      It cannot be told how "a" and "b" lie to each other; their clocks are too coarse or too far apart.
        "a"   5 ms to 5 ms
        "b"   5 ms to 5 ms

        root
        ├─ a   ← this span
        └─ b   ← the other]
    `)
    expect(() => expect(find(data, 'a')).not.toRunBefore('b')).toThrow('It cannot be told')
  })
})
