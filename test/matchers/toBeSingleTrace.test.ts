import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { makeTraces, span } from '../support/make-trace.ts'
import { partedTraces, shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()

describe('passes', () => {
  test('on a trace, on an array of one, and on spans of one trace', () => {
    expect(trace).toBeSingleTrace()
    expect([trace]).toBeSingleTrace()
    expect(trace.findAll('db.query')).toBeSingleTrace()
  })

  test('negated, on two traces and on spans of two', () => {
    expect(partedTraces()).not.toBeSingleTrace()
    expect(partedTraces().flatMap((one) => one.spans)).not.toBeSingleTrace()
  })
})

describe('fails', () => {
  test('and shows where the context was lost on the way to another service', () => {
    expect(() => expect(partedTraces()).toBeSingleTrace()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(traces).toBeSingleTrace()

      2 traces were recorded, not 1. The context was lost between:
        "POST" and "POST /charge"

        GET /orders/:id [server @shop]   ← trace 1
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]

        POST /charge [server @payments error]   ← trace 2, started while "POST" was running
      Hint: the context has to be injected into what is sent, and extracted from what is received.]
    `)
  })

  test('and shows where the context was lost inside a process', () => {
    expect(() => expect(lostInside()).toBeSingleTrace()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(traces).toBeSingleTrace()

      2 traces were recorded, not 1. The context was lost between:
        "GET /orders/:id" and "send mail"

        GET /orders/:id [server open]   ← trace 1
        └─ db.query

        send mail   ← trace 2, started while "GET /orders/:id" was running
      Hint: code that runs in a callback, a pool or a timer needs the context of its caller: \`context.bind()\` or \`context.with()\`.]
    `)
  })

  test('and draws traces that followed each other', () => {
    expect(() => expect(makeTraces([span('a', [span('b')])], [span('c')])).toBeSingleTrace())
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: expect(traces).toBeSingleTrace()

        2 traces were recorded, not 1:

          a   ← trace 1
          └─ b

          c   ← trace 2
        Hint: \`await telemetry.trace(pattern)\` gives the one trace that holds a span, where there are several.]
      `)
  })

  test('negated', () => {
    expect(() => expect(trace).not.toBeSingleTrace()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(traces).not.toBeSingleTrace()

      All 6 spans are of one trace:

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })

  test('negated, on a single span', () => {
    expect(() => expect(makeTraces([span('tick')])).not.toBeSingleTrace()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(traces).not.toBeSingleTrace()

      There is 1 trace, of 1 span:

        tick]
    `)
  })
})

function lostInside() {
  return makeTraces([span('GET /orders/:id', { kind: 'server', open: true }, [span('db.query')])], [span('send mail')])
}
