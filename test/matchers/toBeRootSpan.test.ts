import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { makeTrace, span } from '../support/make-trace.ts'
import { cutOffTrace, shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()
const circular = makeTrace(
  span('a', { spanId: 'a'.repeat(16), parentSpanId: 'b'.repeat(16) }),
  span('b', { spanId: 'b'.repeat(16), parentSpanId: 'a'.repeat(16) }),
)

describe('passes', () => {
  test('when the span names no parent', () => {
    expect(trace.find('GET /orders/:id')).toBeRootSpan()
  })

  test('when its parent is in another process', () => {
    expect(cutOffTrace().find('GET /orders/:id')).toBeRootSpan()
  })

  test('negated, when it has a parent, or lost it', () => {
    expect(trace.find('POST')).not.toBeRootSpan()
    expect(cutOffTrace().find('send receipt')).not.toBeRootSpan()
    expect(circular.find('a')).not.toBeRootSpan()
  })
})

describe('fails', () => {
  test('and names the parent', () => {
    expect(() => expect(trace.find('POST')).toBeRootSpan()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeRootSpan()

      The span "POST" is no root: its parent is "GET /orders/:id".

        GET /orders/:id [server @shop]   ← its parent
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← this span
           └─ POST /charge [server @payments error]]
    `)
  })

  test('on a span whose parent was not recorded', () => {
    expect(() => expect(cutOffTrace().find('send receipt')).toBeRootSpan()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toBeRootSpan()

      The span "send receipt" is no root: its parent was not recorded.

        GET /orders/:id [server @shop]
        └─ db.query [client open]
        send receipt [producer @mailer]   ← this span
      Hint: \`expect(trace).toHaveNoOrphans()\` lists every parent that was lost.]
    `)
  })

  test('on a span of a cycle', () => {
    expect(() => expect(circular.find('a')).toBeRootSpan()).toThrow('is no root: its ancestors lead back to it.')
  })

  test('negated', () => {
    expect(() => expect(trace.find('GET /orders/:id')).not.toBeRootSpan()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toBeRootSpan()

      The span "GET /orders/:id" is a root: it names no parent.

        GET /orders/:id [server @shop]   ← this span
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
    expect(() => expect(cutOffTrace().find('GET /orders/:id')).not.toBeRootSpan()).toThrow(
      'is a root: its parent is in another process, and was not recorded.',
    )
  })
})
