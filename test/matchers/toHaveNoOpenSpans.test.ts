import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { makeTrace, span } from '../support/make-trace.ts'
import { cutOffTrace, shopTrace } from '../support/shop-traces.ts'

const trace = cutOffTrace()

describe('passes', () => {
  test('when every span has ended', () => {
    expect(shopTrace()).toHaveNoOpenSpans()
    expect(trace.findAll('send receipt')).toHaveNoOpenSpans()
  })

  test('when every open span is excepted', () => {
    expect(trace).toHaveNoOpenSpans({ except: 'db.query' })
  })

  test('negated, when a span is open', () => {
    expect(trace).not.toHaveNoOpenSpans()
    expect(trace).not.toHaveNoOpenSpans({ except: 'websocket' })
  })
})

describe('fails', () => {
  test('and says where the span was started', () => {
    expect(() => expect(trace).toHaveNoOpenSpans()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveNoOpenSpans()

      1 span has not ended:
        "db.query"   started at /app/src/db.ts:12:23

        GET /orders/:id [server @shop]
        └─ db.query [client open]   ← still open
        send receipt [producer @mailer]
      Hint: a span must be ended on every path, for instance in \`finally\`; \`await telemetry.trace()\` waits for it.]
    `)
  })

  test('and says that what is excepted is not there', () => {
    expect(() => expect(trace).toHaveNoOpenSpans({ except: 'websocket' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveNoOpenSpans({ except: "websocket" })

      1 span has not ended:
        "db.query"   started at /app/src/db.ts:12:23
      \`except\` fits none of them: "websocket"

        GET /orders/:id [server @shop]
        └─ db.query [client open]   ← still open
        send receipt [producer @mailer]
      Hint: a span must be ended on every path, for instance in \`finally\`; \`await telemetry.trace()\` waits for it.]
    `)
  })

  test('and marks those excepted apart', () => {
    const sockets = makeTrace(span('GET /', [span('websocket', { open: true }), span('db.query', { open: true })]))
    expect(() => expect(sockets).toHaveNoOpenSpans({ except: 'websocket' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toHaveNoOpenSpans({ except: "websocket" })

      1 span has not ended, besides 1 that is excepted:
        "db.query"

        GET /
        ├─ websocket [open]   ← excepted
        └─ db.query [open]   ← still open
      Hint: a span must be ended on every path, for instance in \`finally\`; \`await telemetry.trace()\` waits for it.]
    `)
  })

  test('negated', () => {
    expect(() => expect(shopTrace()).not.toHaveNoOpenSpans()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toHaveNoOpenSpans()

      Every span has ended, among 6 spans.

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
    expect(() => expect(trace).not.toHaveNoOpenSpans({ except: /^db/ })).toThrow(
      'Only spans that are excepted have not ended: 1 of 3.',
    )
  })
})

describe('refuses', () => {
  test('an option that it does not have', () => {
    expect(() => expect(trace).toHaveNoOpenSpans({ expect: 'x' } as object)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "expect" is not a field of the argument of toHaveNoOpenSpans. Did you mean "except"? The fields are: except.]`,
    )
  })
})
