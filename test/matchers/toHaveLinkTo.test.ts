import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import type { Trace } from '../../src/trace/trace.ts'
import { makeTraces, span } from '../support/make-trace.ts'

const f = (digits: number): string => 'f'.repeat(digits)
const [shop, mailer] = makeTraces(
  [span('POST /orders', [span('send orders', { kind: 'producer' }), span('send audit', { kind: 'producer' })])],
  [
    span('process orders', { kind: 'consumer', links: ['send orders', { traceId: f(32), spanId: f(16) }] }, [
      span('render'),
    ]),
    span('retry', { links: ['process orders'] }),
  ],
) as [Trace, Trace]
const consumed = mailer.find('process orders')
const sent = shop.find('send orders')
const { traceId, spanId } = sent

describe('passes', () => {
  test('by the span, in another trace and in its own', () => {
    expect(consumed).toHaveLinkTo(sent)
    expect(mailer.find('retry')).toHaveLinkTo(consumed)
  })

  test('by a query, which is asked of all traces that were recorded together', () => {
    expect(consumed).toHaveLinkTo('send orders')
    expect(consumed).toHaveLinkTo({ kind: 'producer' })
    expect(consumed).toHaveLinkTo((one) => one.parent?.name === 'POST /orders')
  })

  test('by a span context', () => {
    expect(consumed).toHaveLinkTo({ traceId, spanId })
    expect(consumed).toHaveLinkTo({ traceId: f(32), spanId: f(16), traceFlags: 1, isRemote: true } as {
      traceId: string
      spanId: string
    })
  })

  test('negated, on any other span: of the same trace, of the same id, and none at all', () => {
    expect(consumed).not.toHaveLinkTo('send audit')
    expect(consumed).not.toHaveLinkTo(shop.find('POST /orders'))
    expect(consumed).not.toHaveLinkTo({ traceId, spanId: f(16) })
    expect(consumed).not.toHaveLinkTo({ traceId: f(32), spanId })
    expect(mailer.find('render')).not.toHaveLinkTo(consumed)
  })
})

describe('fails', () => {
  test('and lists the links that there are', () => {
    expect(() => expect(consumed).toHaveLinkTo('send audit')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveLinkTo("send audit")

      The span "process orders" has no link to "send audit". It has 2 links:
        to "send orders"                  trace id 00000000000000000000000000000001   span id 0000000000000002
        to a span that was not recorded   trace id ffffffffffffffffffffffffffffffff   span id ffffffffffffffff

        process orders [consumer] #process-orders   ← this span
        ├─ ~> send-orders
        ├─ ~> *
        └─ render
        retry
        └─ ~> process-orders

        POST /orders
        ├─ send orders [producer] #send-orders
        └─ send audit [producer]   ← not linked]
    `)
  })

  test('on a context', () => {
    expect(() => expect(consumed).toHaveLinkTo({ traceId: f(32), spanId: '1'.repeat(16) }))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: expect(span).toHaveLinkTo({ traceId: "ffffffffffffffffffffffffffffffff", spanId: "1111111111111111" })

        The span "process orders" has no link to this context. It has 2 links:
          to "send orders"                                     trace id 00000000000000000000000000000001   span id 0000000000000002
          to a span that was not recorded, of the same trace   trace id ffffffffffffffffffffffffffffffff   span id ffffffffffffffff

          process orders [consumer] #process-orders   ← this span
          ├─ ~> *
          ├─ ~> *
          └─ render
          retry
          └─ ~> process-orders]
      `)
  })

  test('on several that fit', () => {
    expect(() => expect(mailer.find('retry')).toHaveLinkTo({ kind: 'producer' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveLinkTo({ kind: "producer" })

      The span "retry" has no link to any of the 2 spans that fit { kind: "producer" }. It has 1 link:
        to "process orders"   trace id 00000000000000000000000000000002   span id 0000000000000004

        process orders [consumer] #process-orders
        ├─ ~> send-orders
        ├─ ~> *
        └─ render
        retry   ← this span
        └─ ~> process-orders

        POST /orders
        ├─ send orders [producer] #send-orders   ← not linked
        └─ send audit [producer]   ← not linked]
    `)
  })

  test('where there are no links', () => {
    expect(() => expect(mailer.find('render')).toHaveLinkTo(sent)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveLinkTo(span "send orders")

      The span "render" has no link to "send orders". It has no links at all.

        process orders [consumer] #process-orders
        ├─ ~> send-orders
        ├─ ~> *
        └─ render   ← this span
        retry
        └─ ~> process-orders

        POST /orders
        ├─ send orders [producer] #send-orders   ← not linked
        └─ send audit [producer]
      Hint: links are given to startSpan(), or added by span.addLink(), with the context of the other span.]
    `)
  })

  test('negated', () => {
    expect(() => expect(consumed).not.toHaveLinkTo(sent)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveLinkTo(span "send orders")

      The span "process orders" has a link to "send orders", among 2 links.

        process orders [consumer] #process-orders   ← this span
        ├─ ~> send-orders
        ├─ ~> *
        └─ render
        retry
        └─ ~> process-orders

        POST /orders
        ├─ send orders [producer] #send-orders   ← linked
        └─ send audit [producer]]
    `)
    expect(() => expect(consumed).not.toHaveLinkTo({ traceId, spanId })).toThrow(
      'has a link to this context, among 2 links.',
    )
  })
})

describe('refuses', () => {
  test('a query that no span fits, negated too', () => {
    expect(() => expect(consumed).toHaveLinkTo('send order')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveLinkTo("send order")

      There is no span that "process orders" could link to. No span is named "send order", among 6 spans. The nearest is "send orders".

        POST /orders
        ├─ send orders [producer] #send-orders   ← nearest
        └─ send audit [producer]

        process orders [consumer] #process-orders
        ├─ ~> send-orders
        ├─ ~> *
        └─ render
        retry
        └─ ~> process-orders
      Hint: a string is the whole name; /send order/ fits a part of it.]
    `)
    expect(() => expect(consumed).not.toHaveLinkTo('send order')).toThrow(
      'There is no span that "process orders" could link to.',
    )
  })

  test('ids that no span has', () => {
    expect(() =>
      expect(consumed).not.toHaveLinkTo({ traceId: '0'.repeat(32), spanId }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: traceId is all zeros: this is the invalid context, of no span at all.]`,
    )
    expect(() => expect(consumed).not.toHaveLinkTo({ traceId, spanId: 'ABC' })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: spanId is 16 lower-case hex digits, not "ABC".]`,
    )
    expect(() => expect(consumed).not.toHaveLinkTo({ traceId, spanId: 7 as never })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: spanId is 16 lower-case hex digits, not the number 7.]`,
    )
  })

  test('what is no target', () => {
    expect(() => expect(consumed).not.toHaveLinkTo(shop as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A span is described by a name, a RegExp, a predicate or an object of fields, not by an object (Trace).]`,
    )
  })
})
