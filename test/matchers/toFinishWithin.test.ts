import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { makeTrace, makeTraces, span } from '../support/make-trace.ts'
import { partedTraces, shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()

describe('passes', () => {
  test('when the root took no longer', () => {
    expect(trace).toFinishWithin(40)
    expect(trace).not.toFinishWithin(39.999)
  })

  test('when every root did', () => {
    expect(partedTraces()).toFinishWithin(40)
    const roots = makeTraces([span('long', { durationMs: 9 }), span('short', { durationMs: 1 })])
    expect(roots).not.toFinishWithin(8)
  })

  test('when every span that fits did', () => {
    expect(trace).toFinishWithin(20, { query: 'POST' })
    expect(trace).toFinishWithin(8, { query: { service: 'payments' } })
    expect(trace).not.toFinishWithin(8, { query: /^POST/ })
  })

  test('of an array of spans, when each did', () => {
    expect(trace.findAll(/POST/)).toFinishWithin(20)
    expect(trace.findAll(/POST/)).not.toFinishWithin(19)
    expect(makeTrace(span('a', { durationMs: 1 }, [span('b', { durationMs: 5 })])).spans).not.toFinishWithin(4)
  })

  test('whatever outlives the root', () => {
    expect(makeTrace(span('GET /', { durationMs: 5 }, [span('mail', { durationMs: 500 })]))).toFinishWithin(5)
  })
})

describe('fails', () => {
  test('with the critical path, and marks what took most of it', () => {
    expect(() => expect(trace).toFinishWithin(30)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toFinishWithin(30)

      "GET /orders/:id" took 40 ms, 10 ms more than 30 ms. Its critical path:
        GET /orders/:id [server @shop]              15 ms   38%   ← most
          load order                                 3 ms    8%
            db.query [client]                        1 ms    3%
            db.query [client]                        1 ms    3%
          POST [client error]                       12 ms   30%
            POST /charge [server @payments error]    8 ms   20%]
    `)
  })

  test('with the path of the slowest of several', () => {
    expect(() => expect(trace).toFinishWithin(5, { query: /POST/ })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toFinishWithin(5, { query: /POST/ })

      2 of 2 spans took too long. The slowest: "POST" took 20 ms, 15 ms more than 5 ms. Its critical path:
        POST [client @shop error]                 12 ms   60%   ← most
          POST /charge [server @payments error]    8 ms   40%]
    `)
  })

  test('and never shows a duration as the bound that it exceeds', () => {
    const close = makeTrace(span('GET /', { durationMs: 30.0004 }))
    expect(() => expect(close).toFinishWithin(30)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toFinishWithin(30)

      "GET /" took 30.0004 ms, 0.0004 ms more than 30 ms. Its critical path:
        GET /   30 ms   100%]
    `)
  })

  test('with the biggest parts of a long path', () => {
    const steps = Array.from({ length: 30 }, (_, i) =>
      span(`step ${i}`, i === 7 ? [span('deep', [span('deeper')])] : []),
    )
    const long = makeTrace(span('job', [span('steps', steps)]))
    expect(() => expect(long).toFinishWithin(10)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toFinishWithin(10)

      "job" took 67 ms, 57 ms more than 10 ms. Its critical path:
        job                2 ms    3%
          steps           31 ms   46%   ← most
            step 0         1 ms    1%
            step 1         1 ms    1%
            step 2         1 ms    1%
            step 3         1 ms    1%
            step 4         1 ms    1%
            step 5         1 ms    1%
            step 6         1 ms    1%
            step 7         2 ms    3%
              deep         2 ms    3%
                deeper     1 ms    1%
            step 8         1 ms    1%
            step 9         1 ms    1%
            step 10        1 ms    1%
            step 11        1 ms    1%
            step 12        1 ms    1%
            step 13        1 ms    1%
            step 14        1 ms    1%
            step 15        1 ms    1%
        ... and 14 more   14 ms   21%]
    `)
  })

  test('negated', () => {
    expect(() => expect(trace).not.toFinishWithin(40)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toFinishWithin(40)

      "GET /orders/:id" took 40 ms, within 40 ms. Its critical path:
        GET /orders/:id [server @shop]              15 ms   38%   ← most
          load order                                 3 ms    8%
            db.query [client]                        1 ms    3%
            db.query [client]                        1 ms    3%
          POST [client error]                       12 ms   30%
            POST /charge [server @payments error]    8 ms   20%]
    `)
    expect(() => expect(partedTraces()).not.toFinishWithin(40)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toFinishWithin(40)

      All 2 spans were quick enough. The slowest: "GET /orders/:id" took 40 ms, within 40 ms. Its critical path:
        GET /orders/:id [server]   15 ms   38%
          load order                3 ms    8%
            db.query [client]       1 ms    3%
            db.query [client]       1 ms    3%
          POST [client error]      20 ms   50%   ← most]
    `)
    expect(() => expect(makeTrace(span('a', { durationMs: 0 }))).not.toFinishWithin(0)).toThrow('within 0 ms')
  })
})

describe('throws, with .not too,', () => {
  const both = (of: unknown, ms: number, options?: object): (() => void)[] => [
    () => expect(of).toFinishWithin(ms, options),
    () => expect(of).not.toFinishWithin(ms, options),
  ]

  test('where a span is still open', () => {
    const open = makeTrace(span('GET /', { open: true }, [span('db.query')]))
    const [plain, negated] = both(open, 30)
    expect(plain).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toFinishWithin(30)

      It cannot be told how long it takes: "GET /" is still open.

        GET / [open]   ← still open
        └─ db.query
      Hint: \`await telemetry.trace()\` waits until every span has ended.]
    `)
    expect(negated).toThrow('still open')
    expect(open).toFinishWithin(30, { query: 'db.query' })
  })

  test('where no span fits', () => {
    const [plain, negated] = both(trace, 30, { query: 'POST /charges' })
    expect(plain).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toFinishWithin(30, { query: "POST /charges" })

      No span is named "POST /charges", among 6 spans. The nearest is "POST /charge".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← nearest]
    `)
    expect(negated).toThrow('No span is named "POST /charges"')
  })

  test.each([[NaN], [-1], [Infinity], ['30'], [undefined]])('where the time is %s', (ms) => {
    for (const check of both(trace, ms as number)) expect(check).toThrow('is a number of milliseconds from 0, not ')
  })

  test('on an option that it does not have', () => {
    for (const check of both(trace, 30, { name: 'POST' })) expect(check).toThrow('The fields are: query.')
  })
})
