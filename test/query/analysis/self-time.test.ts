import { describe, expect, test } from 'vitest'
import '../../../src/query/trace-queries.ts'
import { makeTraces, span } from '../../support/make-trace.ts'
import { timedTrace } from './support/timed-trace.ts'

describe('the self time', () => {
  test('of a span without children is its duration', () => {
    const trace = timedTrace(['root', 0, 10])
    expect(trace.selfTime(trace.find('root'))).toBe(10)
  })

  test('takes off the time of the children, once where they overlap, and only what lies inside', () => {
    const trace = timedTrace(
      ['root', 10, 30],
      ['early', 5, 12, 'root'],
      ['a', 15, 20, 'root'],
      ['b', 18, 22, 'root'],
      ['inside b', 19, 21, 'root'],
      ['late', 28, 40, 'root'],
      ['after', 31, 32, 'root'],
      ['grandchild', 23, 25, 'a'],
    )
    expect(trace.selfTime(trace.find('root'))).toBe(20 - 2 - 7 - 2)
  })

  test('passes over open children', () => {
    const trace = timedTrace(['root', 0, 10], ['open', 4, undefined, 'root'])
    expect(trace.selfTime(trace.find('root'))).toBe(10)
  })
})

describe('refuses', () => {
  test('an open span', () => {
    const trace = timedTrace(['root', 0, undefined], ['child', 1, 2, 'root'])
    expect(() => trace.selfTime(trace.find('root'))).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.selfTime()

      The span "root" is still open, so it is not known how long it takes.

        root [open]   ← still open
        └─ child
      Hint: \`await telemetry.trace()\` waits until every span has ended. Where one is meant to stay open, ask for a span below it.]
    `)
  })

  test('what is no span of the trace', () => {
    const [one, other] = makeTraces([span('a')], [span('b')])
    expect(() => one?.selfTime(other?.find('b') as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: trace.selfTime() takes a span of its own trace, and "b" is of another. Ask \`span.trace\`.]`,
    )
    expect(() => one?.selfTime('a' as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: trace.selfTime() takes a span, not the string a. A span comes from \`trace.find('name')\`.]`,
    )
  })
})
