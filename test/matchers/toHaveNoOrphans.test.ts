import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { makeTrace, span } from '../support/make-trace.ts'
import { cutOffTrace, shopTrace } from '../support/shop-traces.ts'

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(16)) as [string, string, string]
const circular = makeTrace(
  span('root', [span('leaf')]),
  span('first', { spanId: a, parentSpanId: c }),
  span('second', { spanId: b, parentSpanId: a }),
  span('third', { spanId: c, parentSpanId: b }),
)

describe('passes', () => {
  test('when every parent was recorded', () => {
    expect(shopTrace()).toHaveNoOrphans()
  })

  test('when the parent is in another process', () => {
    expect(makeTrace(span('GET /', { parent: 'remote' }, [span('db.query')]))).toHaveNoOrphans()
  })

  test('negated, when a parent was lost, and on a cycle', () => {
    expect(cutOffTrace()).not.toHaveNoOrphans()
    expect(circular).not.toHaveNoOrphans()
  })
})

describe('fails', () => {
  test('and tells a lost parent from one in another process', () => {
    expect(() => expect(cutOffTrace()).toHaveNoOrphans()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveNoOrphans()

      1 span has no place below a parent:
        "send receipt"   its parent was not recorded: span id eeeeeeeeeeeeeeee
      Not counted: 1 span has a parent in another process, which is no loss.

        GET /orders/:id [server @shop]   ← parent in another process
        └─ db.query [client open]
        send receipt [producer @mailer]   ← parent not recorded
      Hint: the parent has not arrived yet, was not sampled, or its process does not export to this test.]
    `)
  })

  test('and names the spans of a cycle', () => {
    expect(() => expect(circular).toHaveNoOrphans()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveNoOrphans()

      1 span has no place below a parent:
        "first"   its ancestors lead back to it: "third", "second" and "first"

        root
        └─ leaf
        first   ← its own ancestor
        └─ second
           └─ third
      Hint: a span cannot lie above itself; ids are made twice, or were changed on the way.]
    `)
  })

  test('on a span that names itself as its parent', () => {
    const own = makeTrace(span('own', { spanId: a, parentSpanId: a }))
    expect(() => expect(own).toHaveNoOrphans()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveNoOrphans()

      1 span has no place below a parent:
        "own"   it names itself as its parent

        own   ← its own ancestor
      Hint: a span cannot lie above itself; ids are made twice, or were changed on the way.]
    `)
  })

  test('negated', () => {
    expect(() => expect(shopTrace()).not.toHaveNoOrphans()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toHaveNoOrphans()

      Every parent was recorded, among 6 spans.

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
    const called = makeTrace(span('GET /', { parent: 'remote' }))
    expect(() => expect(called).not.toHaveNoOrphans()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toHaveNoOrphans()

      Every parent was recorded, among 1 span. 1 span has a parent in another process, which is no loss.

        GET /   ← parent in another process]
    `)
  })
})
