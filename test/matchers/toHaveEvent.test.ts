import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { exception, makeTrace, span } from '../support/make-trace.ts'

const retry = (attempt: number, reason = 'timeout') => ({ name: 'retry', attributes: { attempt, reason } })
const trace = makeTrace(
  span('GET /', [
    span('fetch', { events: [retry(1), retry(2), exception('Timeout', 'after 100 ms')] }),
    span('cache', { events: ['cache.hit', retry(1)] }),
    span('quiet'),
  ]),
)
const [fetch, cache, quiet] = ['fetch', 'cache', 'quiet'].map((name) => trace.find(name))

describe('passes', () => {
  test('by name, and by name and attributes, whatever else is there', () => {
    expect(fetch).toHaveEvent('retry')
    expect(fetch).toHaveEvent(/^re/)
    expect(fetch).toHaveEvent({ name: 'retry', attributes: { attempt: 2 } })
    expect(fetch).toHaveEvent({ attributes: { 'exception.type': expect.any(String) } })
  })

  test('with a count, when so many fit', () => {
    expect(fetch).toHaveEvent('retry', { times: 2 })
    expect(fetch).toHaveEvent({ name: 'retry', attributes: { attempt: 1 } }, { times: 1 })
    expect(fetch).toHaveEvent(/./, { times: { min: 3 } })
    expect(quiet).toHaveEvent('retry', { times: 0 })
  })

  test('negated, when none fits, or another number', () => {
    expect(fetch).not.toHaveEvent('retr')
    expect(fetch).not.toHaveEvent({ name: 'retry', attributes: { attempt: '1' } })
    expect(fetch).not.toHaveEvent('retry', { times: 1 })
    expect(quiet).not.toHaveEvent(/./)
  })
})

describe('fails', () => {
  test('on a name that no event has, with the nearest', () => {
    expect(() => expect(cache).toHaveEvent('cache.hot')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveEvent("cache.hot")

      The span "cache" has no event that fits "cache.hot". Its 2 events are:
        ! cache.hit
        ! retry {attempt: 1, reason: "timeout"}

        GET /
        ├─ fetch
        ├─ cache   ← here
        └─ quiet
      Hint: the nearest name is "cache.hit".]
    `)
  })

  test('on a span without events', () => {
    expect(() => expect(quiet).toHaveEvent('retry')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveEvent("retry")

      The span "quiet" has no event that fits "retry". It has no events at all.

        GET /
        ├─ fetch
        ├─ cache
        └─ quiet   ← here]
    `)
  })

  test('on an event that differs', () => {
    expect(() => expect(cache).toHaveEvent({ name: 'retry', attributes: { attempt: '1', reson: 'timeout' } }))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: expect(span).toHaveEvent({ name: "retry", attributes: { attempt: "1", reson: "timeout" } })

        The only such event of the span "cache" differs:
          attempt   expected "1"         received 1
          reson     expected "timeout"   received (absent)

          GET /
          ├─ fetch
          ├─ cache   ← here
          └─ quiet
        Hint: types count: "1" is a string, 1 is a number.
        Hint: there is no "reson" on it; the nearest key is "reason".]
      `)
  })

  test('on several that differ, and lists them', () => {
    expect(() => expect(fetch).toHaveEvent({ name: 'retry', attributes: { attempt: 3 } }))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: expect(span).toHaveEvent({ name: "retry", attributes: { attempt: 3 } })

        None of the 2 such events of the span "fetch" fits. The nearest differs in:
          attempt   expected 3   received 1
        They are:
          ! retry {attempt: 1, reason: "timeout"}
          ! retry {attempt: 2, reason: "timeout"}

          GET /
          ├─ fetch   ← here
          ├─ cache
          └─ quiet]
      `)
  })

  test('on another number', () => {
    expect(() => expect(fetch).toHaveEvent('retry', { times: 1 })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveEvent("retry", { times: 1 })

      The span "fetch" has 2 events that fit "retry", and 1 was asked for:
        ! retry {attempt: 1, reason: "timeout"}                        fits
        ! retry {attempt: 2, reason: "timeout"}                        fits
        ! exception {exception.message: "after 100 ms", exception.type: "Timeout"}

        GET /
        ├─ fetch   ← here
        ├─ cache
        └─ quiet]
    `)
    expect(() => expect(quiet).toHaveEvent('retry', { times: { min: 2 } })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveEvent("retry", { times: { min: 2 } })

      Expected 2 or more, found none. The span "quiet" has no event that fits "retry". It has no events at all.

        GET /
        ├─ fetch
        ├─ cache
        └─ quiet   ← here]
    `)
  })

  test('negated', () => {
    expect(() => expect(cache).not.toHaveEvent('cache.hit')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveEvent("cache.hit")

      The span "cache" has an event that fits "cache.hit":
        ! cache.hit                               fits
        ! retry {attempt: 1, reason: "timeout"}

        GET /
        ├─ fetch
        ├─ cache   ← here
        └─ quiet]
    `)
    expect(() => expect(fetch).not.toHaveEvent('retry', { times: { max: 2 } })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveEvent("retry", { times: { max: 2 } })

      The span "fetch" has 2 events that fit "retry", and any number but 0 to 2 was asked for:
        ! retry {attempt: 1, reason: "timeout"}                        fits
        ! retry {attempt: 2, reason: "timeout"}                        fits
        ! exception {exception.message: "after 100 ms", exception.type: "Timeout"}

        GET /
        ├─ fetch   ← here
        ├─ cache
        └─ quiet]
    `)
    expect(() => expect(quiet).not.toHaveEvent('retry', { times: 0 })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveEvent("retry", { times: 0 })

      The span "quiet" has no event that fits "retry", and any number but 0 was asked for.

        GET /
        ├─ fetch
        ├─ cache
        └─ quiet   ← here]
    `)
  })
})

describe('refuses', () => {
  test('what cannot describe an event, and a count that cannot be meant', () => {
    expect(() => expect(fetch).not.toHaveEvent({ nme: 'retry' } as object)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "nme" is not a field of event. Did you mean "name"? The fields are: name, attributes.]`,
    )
    expect(() => expect(fetch).not.toHaveEvent(undefined as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: event is described by a string, a RegExp, a predicate or an asymmetric matcher, not by undefined.]`,
    )
    expect(() => expect(fetch).not.toHaveEvent('retry', { times: -1 })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: times must be a whole number, or { min, max } with at least one bound and min ≤ max, not -1.]`,
    )
    expect(() =>
      expect(fetch).not.toHaveEvent('retry', { attributes: {} } as object),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "attributes" is not a field of the second argument of toHaveEvent. The fields are: times.]`,
    )
  })
})
