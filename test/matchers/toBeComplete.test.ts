import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { makeTrace, makeTraces, span } from '../support/make-trace.ts'
import { cutOffTrace, partedTraces, shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()
const called = makeTrace(span('GET /orders/:id', { kind: 'server', parent: 'remote' }, [span('db.query')]))
const cycle = makeTrace(
  span('a', { spanId: 'a'.repeat(16), parentSpanId: 'b'.repeat(16) }),
  span('b', { spanId: 'b'.repeat(16), parentSpanId: 'a'.repeat(16) }),
)

describe('passes', () => {
  test('when every span ended and every parent was recorded', () => {
    expect(trace).toBeComplete()
    expect([trace]).toBeComplete({ remoteParent: false })
  })

  test('when the parent of the root is in another process, where that is allowed', () => {
    expect(called).toBeComplete({ remoteParent: true })
  })

  test.each([
    ['an open span', makeTrace(span('a', { open: true }))],
    ['a lost parent', makeTrace(span('a', [span('b')]), span('c', { parent: 'missing' }))],
    ['two roots', makeTrace(span('a'), span('b'))],
    ['a parent in another process', called],
    ['a cycle', cycle],
    ['two traces', partedTraces()],
  ])('negated, on %s', (_, subject) => {
    expect(subject).not.toBeComplete()
  })
})

describe('fails', () => {
  test('and lists every reason', () => {
    expect(() => expect(cutOffTrace()).toBeComplete()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toBeComplete()

      The trace is not complete, for 3 reasons:
        "GET /orders/:id"   has a parent in another process that was not recorded
        "db.query"          is still open, started at /app/src/db.ts:12:23
        "send receipt"      has a parent that was not recorded

        GET /orders/:id [server @shop]   ← parent in another process
        └─ db.query [client open]   ← still open
        send receipt [producer @mailer]   ← parent not recorded
      Hint: where the caller is not part of the test, use \`toBeComplete({ remoteParent: true })\`.
      Hint: a span must be ended on every path, for instance in \`finally\`; \`await telemetry.trace()\` waits for it.
      Hint: the parent has not arrived yet, was not sampled, or its process does not export to this test.]
    `)
  })

  test('on a parent in another process, and names the way out', () => {
    expect(() => expect(called).toBeComplete()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toBeComplete()

      The trace is not complete, for 1 reason:
        "GET /orders/:id"   has a parent in another process that was not recorded

        GET /orders/:id [server]   ← parent in another process
        └─ db.query
      Hint: where the caller is not part of the test, use \`toBeComplete({ remoteParent: true })\`.]
    `)
  })

  test('on two roots', () => {
    expect(() =>
      expect(makeTrace(span('a'), span('b'), span('c', { parent: 'remote' }))).toBeComplete({ remoteParent: true }),
    ).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toBeComplete({ remoteParent: true })

      The trace is not complete, for 3 reasons:
        "a"   is one of several roots
        "b"   is one of several roots
        "c"   is one of several roots

        a   ← one of several roots
        b   ← one of several roots
        c   ← one of several roots]
    `)
  })

  test('on a cycle', () => {
    expect(() => expect(cycle).toBeComplete()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toBeComplete()

      The trace is not complete, for 1 reason:
        "a"   has ancestors that lead back to itself

        a   ← its own ancestor
        └─ b]
    `)
  })

  test('on two traces, each with its own gaps', () => {
    expect(() =>
      expect(makeTraces([span('a', { open: true })], [span('b', [span('c', { open: true })])])).toBeComplete(),
    ).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toBeComplete()

      This is not one complete trace, for 3 reasons:
        2 traces   were recorded, not 1
        "a"        is still open
        "c"        is still open

        a [open]   ← trace 1, still open

        b   ← trace 2
        └─ c [open]   ← still open
      Hint: a span must be ended on every path, for instance in \`finally\`; \`await telemetry.trace()\` waits for it.]
    `)
  })

  test('negated', () => {
    expect(() => expect(trace).not.toBeComplete()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toBeComplete()

      The trace is complete: 1 root, 6 spans, all ended, every parent recorded.

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]]
    `)
  })
})

describe('refuses', () => {
  test('an option that it does not have', () => {
    expect(() => expect(trace).toBeComplete({ remoteParents: true } as object)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "remoteParents" is not a field of the argument of toBeComplete. Did you mean "remoteParent"? The fields are: remoteParent.]`,
    )
  })
})
