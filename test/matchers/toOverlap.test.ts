import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { buildTraces } from '../../src/trace/build-traces.ts'
import type { SpanData } from '../../src/trace/span-data.ts'
import type { Span } from '../../src/trace/span.ts'
import type { Trace } from '../../src/trace/trace.ts'
import { makeSpanData, makeTrace, span } from '../support/make-trace.ts'
import { shopTrace } from '../support/shop-traces.ts'

const [root, load, select, update, post] = shopTrace().spans as [Span, Span, Span, Span, Span]

/** Two workers whose stretches interleave: the second starts before the first ends. */
function interleaved(change: Partial<SpanData> = {}) {
  const [top, first, second] = makeSpanData([span('run', [span('worker 1'), span('worker 2')])]) as [
    SpanData,
    SpanData,
    SpanData,
  ]
  const data = [
    { ...top, endSequence: 9 },
    { ...first, startSequence: 1, endSequence: 3, endTimeUnixNano: first.startTimeUnixNano + 4_000_000n, ...change },
    {
      ...second,
      startSequence: 2,
      endSequence: 4,
      startTimeUnixNano: first.startTimeUnixNano + 1_000_000n,
      endTimeUnixNano: first.startTimeUnixNano + 6_500_000n,
      ...change,
    },
  ]
  return buildTraces(data)[0] as Trace
}

describe('passes', () => {
  test('when both ran at the same time, whichever is asked', () => {
    expect(interleaved().find('worker 1')).toOverlap('worker 2')
    expect(interleaved().find('worker 2')).toOverlap('worker 1')
    expect(load).toOverlap(root)
    expect(root).toOverlap(select)
  })

  test('with a query, when one other span that fits ran at the same time', () => {
    expect(interleaved().find('worker 1')).toOverlap(/^worker/)
    expect(load).toOverlap({ kind: 'client' })
  })

  test('when a span has not ended, with all that ran since', () => {
    const open = makeTrace(span('a'), span('b', { open: true }), span('c'))
    expect(open.find('b')).toOverlap('c')
    expect(open.find('c')).toOverlap('b')
    expect(open.find('a')).not.toOverlap('b')
  })

  test('negated, when one had ended before the other started', () => {
    expect(select).not.toOverlap(update)
    expect(update).not.toOverlap(select)
    expect(post).not.toOverlap('db.query')
  })
})

describe('fails', () => {
  test('on a span that had ended before', () => {
    expect(() => expect(load).toOverlap('POST')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toOverlap("POST")

      "load order" does not overlap "POST": it had ended when the other started.
        "load order"   1 ms to 6 ms
        "POST"         7 ms to 27 ms

        GET /orders/:id [server @shop]
        ├─ load order   ← this span
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← the other
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on a span that started later', () => {
    expect(() => expect(post).toOverlap(load)).toThrow(
      '"POST" does not overlap "load order": it started when the other had ended.',
    )
  })

  test('on several', () => {
    expect(() => expect(post).toOverlap('db.query')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toOverlap("db.query")

      "POST" does not overlap 2 of the 2 spans that fit "db.query":
        "POST"       7 ms to 27 ms
        "db.query"   2 ms to 3 ms
        "db.query"   4 ms to 5 ms

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← the other
        │  └─ db.query [client]   ← the other
        └─ POST [client error]   ← this span
           └─ POST /charge [server @payments error]]
    `)
  })

  test('negated', () => {
    expect(() => expect(interleaved().find('worker 1')).not.toOverlap('worker 2')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toOverlap("worker 2")

      "worker 1" overlaps "worker 2":
        "worker 1"   1 ms to 5 ms
        "worker 2"   2 ms to 7.5 ms

        run
        ├─ worker 1   ← this span
        └─ worker 2   ← the other]
    `)
  })

  test('negated, in steps, where the clock stands still', () => {
    const still = interleaved({ startTimeUnixNano: 7n, endTimeUnixNano: 7n })
    expect(() => expect(still.find('worker 1')).not.toOverlap('worker 2')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toOverlap("worker 2")

      "worker 1" overlaps "worker 2":
        "worker 1"   steps 2 to 4 of 6
        "worker 2"   steps 3 to 5 of 6

        run
        ├─ worker 1   ← this span
        └─ worker 2   ← the other]
    `)
  })
})

describe('refuses', () => {
  test('a query that no other span fits, negated too', () => {
    expect(() => expect(load).not.toOverlap('load order')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toOverlap("load order")

      There is no other span to compare "load order" with. Only "load order" itself fits.]
    `)
  })

  test('to compare a span with itself', () => {
    expect(() => expect(load).not.toOverlap(shopTrace().find('load order'))).toThrow(
      'is compared with itself, which says nothing.',
    )
  })
})
