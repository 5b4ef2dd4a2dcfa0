import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHaveSpansInOrder } from '../../matchers/toHaveSpansInOrder.ts'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { buildTraces } from '../../src/trace/build-traces.ts'
import type { Span } from '../../src/trace/span.ts'
import type { Trace } from '../../src/trace/trace.ts'
import { makeSpanData, makeTrace, makeTraces, span } from '../support/make-trace.ts'
import { shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()

/** Two spans of another process: its clock is all that tells their order. */
const elsewhere = makeTrace(span('b', { seen: false }), span('a', { seen: false }))

describe('passes', () => {
  test('when spans started in this order, with others in between', () => {
    expect(trace).toHaveSpansInOrder(['load order', 'POST', 'POST /charge'])
    expect(trace).toHaveSpansInOrder([
      /^GET/,
      { kind: 'client' },
      { kind: 'client' },
      (one) => one.service === 'payments',
    ])
    expect(trace).toHaveSpansInOrder(['POST'])
  })

  test('negated, when one started before the one that it is to follow', () => {
    expect(trace).not.toHaveSpansInOrder(['POST', 'load order'])
    expect(trace).not.toHaveSpansInOrder(['db.query', 'db.query', 'load order'])
  })

  test('however the queries overlap: a query leaves to the next what only the next can take', () => {
    const steps = makeTrace(span('a', { kind: 'client' }), span('b'), span('a'))
    expect(steps).toHaveSpansInOrder(['a', 'b', 'a'])
    expect(steps).toHaveSpansInOrder([/./, /./, /./])
    expect(steps).toHaveSpansInOrder([{ kind: 'client' }, /./, 'a'])
    expect(steps).not.toHaveSpansInOrder([/./, { kind: 'client' }])
    expect(steps).not.toHaveSpansInOrder([/./, /./, /./, /./])
  })

  test('across traces and in any order of the array: what counts is when they started', () => {
    const [first, second] = makeTraces([span('a')], [span('b')])
    expect([second, first]).toHaveSpansInOrder(['a', 'b'])
    expect([second, first]).not.toHaveSpansInOrder(['b', 'a'])
    expect(trace.spans.toReversed()).toHaveSpansInOrder(['load order', 'POST'])
  })

  test('by time where this process did not see them start', () => {
    expect(elsewhere).toHaveSpansInOrder(['b', 'a'])
    expect(elsewhere).not.toHaveSpansInOrder(['a', 'b'])
  })
})

describe('spans that started at the same time of a clock', () => {
  const seen = false
  const data = makeSpanData([
    span('root', { seen }, [
      span('z', { seen }, [span('y', { seen })]),
      span('x', { seen }, [span('y', { seen, kind: 'client' })]),
      span('x', { seen }),
    ]),
  ])
  const tied = buildTraces(data.map((one) => ({ ...one, startTimeUnixNano: 0n })))

  test('may stand in either order', () => {
    expect(tied).toHaveSpansInOrder(['x', 'z'])
    expect(tied).toHaveSpansInOrder(['z', 'x'])
    expect(tied).toHaveSpansInOrder(['z', 'y', 'x', { name: 'y', kind: 'client' }, 'x'])
  })

  test('but never a child before its parent', () => {
    expect(tied).toHaveSpansInOrder(['root', 'z', 'y'])
    expect(tied).not.toHaveSpansInOrder(['z', 'root'])
    expect(tied).not.toHaveSpansInOrder([{ name: 'y', kind: 'internal' }, 'z'])
    expect(tied).not.toHaveSpansInOrder(['y', 'y', 'x', 'x'])
  })

  test('and each is taken once, by the query that needs it most', () => {
    expect(tied).toHaveSpansInOrder(['y', { kind: 'client' }])
    expect(tied).toHaveSpansInOrder([/^[xz]$/, 'x', 'x'])
    expect(tied).not.toHaveSpansInOrder(['x', 'x', 'x'])
  })
})

describe('fails', () => {
  test('and says which is out of place, and where it is', () => {
    expect(() => expect(trace).toHaveSpansInOrder(['db.query', 'POST', 'load order', 'POST /charge']))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpansInOrder(["db.query", "POST", "load order", "POST /charge"])

      "load order" (3 of 4) did not start after "POST" (2 of 4): the span that fits started before it.

        GET /orders/:id [server @shop]
        ├─ load order   ← fits 3, but did not start after 2
        │  ├─ db.query [client]   ← 1
        │  └─ db.query [client]
        └─ POST [client error]   ← 2
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on several that started too early', () => {
    expect(() => expect(trace).toHaveSpansInOrder(['POST', 'db.query'])).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpansInOrder(["POST", "db.query"])

      "db.query" (2 of 2) did not start after "POST" (1 of 2): the 2 spans that fit started before it.

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← fits 2, but did not start after 1
        │  └─ db.query [client]   ← fits 2, but did not start after 1
        └─ POST [client error]   ← 1
           └─ POST /charge [server @payments error]]
    `)
  })

  test('when a span would have to stand for two queries', () => {
    expect(() => expect(trace).toHaveSpansInOrder(['load order', 'load order'])).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpansInOrder(["load order", "load order"])

      "load order" (2 of 2) has no span of its own: the only span that fits stands for a query before it.

        GET /orders/:id [server @shop]
        ├─ load order   ← 1
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
    expect(() => expect(trace).toHaveSpansInOrder(['db.query', /^db/, { kind: 'client', name: 'db.query' }])).toThrow(
      'each of the 2 spans that fit stands for a query before it.',
    )
  })

  test('on a span that is nowhere', () => {
    expect(() => expect(trace).toHaveSpansInOrder(['load order', 'db.qurey'])).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveSpansInOrder(["load order", "db.qurey"])

      "db.qurey" (2 of 2) is nowhere. No span is named "db.qurey", among 6 spans. The nearest is "db.query".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← nearest
        │  └─ db.query [client]   ← nearest
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('negated', () => {
    expect(() => expect(trace).not.toHaveSpansInOrder(['load order', 'POST'])).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toHaveSpansInOrder(["load order", "POST"])

      The 2 spans started in this order:

        GET /orders/:id [server @shop]
        ├─ load order   ← 1
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← 2
           └─ POST /charge [server @payments error]]
    `)
  })
})

describe('refuses', () => {
  test('no queries', () => {
    expect(() => expect(trace).not.toHaveSpansInOrder([])).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: toHaveSpansInOrder needs at least one query.]`,
    )
  })

  test('what is no list', () => {
    expect(() => expect(trace).not.toHaveSpansInOrder('POST' as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The argument of toHaveSpansInOrder is a list, not the string POST.]`,
    )
  })

  test('a query with an unknown field, wherever it stands', () => {
    expect(() =>
      expect(trace).not.toHaveSpansInOrder(['nowhere', { nme: 'POST' } as object]),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "nme" is not a field of a span pattern. Did you mean "name"? The fields are: name, kind, status, service, scope, attributes, exactAttributes, resource, events, exception, links, durationMs, open, sampled, remoteParent, traceState, parent, child, ancestor, descendant, sibling, after, before, overlaps, linkedTo, where.]`,
    )
  })
})

describe('finds an order wherever there is one', () => {
  const names = fc.constantFrom('a', 'b', 'c')
  const sketch = fc.record({ name: names, later: fc.boolean(), seen: fc.boolean(), parent: fc.nat({ max: 4 }) })
  const query = fc.constantFrom('a', 'b', 'c', /[ab]/, /[bc]/, /./)

  /** Spans that started in the order of the list, some at the same time, each below one before it or at the top. */
  const build = (
    sketches: readonly { name: string; later: boolean; seen: boolean; parent: number }[],
  ): Trace | undefined => {
    const data = makeSpanData(sketches.map(({ name, seen }) => span(name, { seen })))
    return buildTraces(
      data.map((one, i) => {
        const { parent = 0 } = sketches[i] ?? {}
        const start = sketches.slice(0, i + 1).filter(({ later }) => later).length
        const above = parent < i ? data[parent] : undefined
        const time = { startTimeUnixNano: BigInt(start), endTimeUnixNano: 9n }
        return above ? { ...one, ...time, parentSpanId: above.spanId } : { ...one, ...time }
      }),
    )[0]
  }

  /** Whether one span is known to have started before another: at once, or by way of a third. */
  const orderOf = (all: readonly Span[]): ((a: Span, b: Span) => boolean) => {
    const seen = all.every(({ startSequence }) => startSequence !== undefined)
    const before = new Map(all.map((a) => [a, new Set(all.filter((b) => isBefore(a, b, seen)))]))
    for (const via of all) {
      for (const [a, after] of before) {
        if (after.has(via) && tied(a, via))
          for (const b of before.get(via) ?? []) if (tied(via, b)) before.get(a)?.add(b)
      }
    }
    return (a, b) => before.get(a)?.has(b) === true
  }

  const tied = (a: Span, b: Span): boolean => a.startTimeUnixNano === b.startTimeUnixNano

  const isBefore = (a: Span, b: Span, seen: boolean): boolean => {
    const [first, second] = [a.startSequence, b.startSequence]
    if (!seen && !tied(a, b)) return a.startTimeUnixNano < b.startTimeUnixNano
    if (first !== undefined && second !== undefined) return first < second
    for (let above = b.parent; above; above = above.parent) if (above === a) return true
    return false
  }

  const canBePlaced = (
    queries: readonly (string | RegExp)[],
    all: readonly Span[],
    placed: readonly Span[] = [],
  ): boolean => {
    const next = queries[placed.length]
    if (next === undefined) return true
    return all.some(
      (one) =>
        !placed.includes(one) &&
        (typeof next === 'string' ? one.name === next : next.test(one.name)) &&
        placed.every((earlier) => !orderOf(all)(one, earlier)) &&
        canBePlaced(queries, all, [...placed, one]),
    )
  }

  test('as trying all of them does', () => {
    fc.assert(
      fc.property(
        fc.array(sketch, { minLength: 1, maxLength: 6 }),
        fc.array(query, { minLength: 1, maxLength: 5 }),
        (sketches, queries) => {
          const made = build(sketches)
          if (!made) throw new Error('There is at least one span.')
          const { pass } = toHaveSpansInOrder.call({}, made, queries)
          expect(pass).toBe(canBePlaced(queries, made.spans))
        },
      ),
      { numRuns: 3000 },
    )
  })
})
