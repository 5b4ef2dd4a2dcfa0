import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { makeTrace, span } from '../support/make-trace.ts'
import { cutOffTrace, shopTrace } from '../support/shop-traces.ts'

const post = shopTrace().find('POST')

describe('passes', () => {
  test('within the bounds, which are inclusive', () => {
    expect(post).toHaveDuration({ min: 20, max: 20 })
    expect(post).toHaveDuration({ max: 21.5 })
    expect(post).toHaveDuration({ min: 1 })
  })

  test('negated, outside of them', () => {
    expect(post).not.toHaveDuration({ max: 19.999 })
    expect(post).not.toHaveDuration({ min: 20.001 })
  })
})

describe('fails', () => {
  test('and says how long it took', () => {
    expect(() => expect(post).toHaveDuration({ max: 10 })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveDuration({ max: 10 })

      The duration of the span "POST" differs:
        durationMs   expected at most 10 ms   received 20 ms

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← here
           └─ POST /charge [server @payments error]]
    `)
  })

  test('and says that the clock stood still', () => {
    const still = makeTrace(span('still', { durationMs: 0 })).find('still')
    expect(() => expect(still).toHaveDuration({ min: 1 })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveDuration({ min: 1 })

      The duration of the span "still" differs:
        durationMs   expected at least 1 ms   received 0 ms

        still   ← here
      Hint: no time passed on its clock; fake timers make it stand still.]
    `)
  })

  test('negated', () => {
    expect(() => expect(post).not.toHaveDuration({ max: 100 })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveDuration({ max: 100 })

      The span "POST" took 20 ms.

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]   ← here
           └─ POST /charge [server @payments error]]
    `)
  })
})

describe('refuses', () => {
  test('a span that has not ended, negated too', () => {
    const open = cutOffTrace().find('db.query')
    expect(() => expect(open).toHaveDuration({ max: 10 })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveDuration({ max: 10 })

      The span "db.query", started at /app/src/db.ts:12:23, has not ended, so it has no duration yet.

        GET /orders/:id [server @shop]
        └─ db.query [client open]   ← here
        send receipt [producer @mailer]]
    `)
    expect(() => expect(open).not.toHaveDuration({ max: 10 })).toThrow('has not ended, so it has no duration yet')
  })

  test('bounds that cannot be meant', () => {
    expect(() => expect(post).not.toHaveDuration({})).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: durationMs has neither min nor max. Give one.]`,
    )
    expect(() => expect(post).not.toHaveDuration({ min: 5, max: 2 })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: durationMs has a min of 5, above its max of 2.]`,
    )
    expect(() => expect(post).not.toHaveDuration({ maximum: 2 } as object)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "maximum" is not a field of the argument of toHaveDuration. The fields are: min, max.]`,
    )
    expect(() => expect(post).not.toHaveDuration(50 as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: The argument of toHaveDuration must be an object of min, max, not the number 50.]`,
    )
  })
})
