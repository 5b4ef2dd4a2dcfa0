import { describe, expect, test } from 'vitest'
import '../../../src/query/trace-queries.ts'
import { compileQuery } from '../../../src/query/compile-query.ts'
import { clockSkewMs } from '../../../src/query/relations/clock.ts'
import type { SpanPattern } from '../../../src/query/span-pattern.ts'
import { buildTraces } from '../../../src/trace/build-traces.ts'
import type { SpanData } from '../../../src/trace/span-data.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { spanData } from '../../trace/support/arbitrary-spans.ts'
import { makeTrace, span } from '../../support/make-trace.ts'
import { differencesOf } from './differences-of.ts'

/** When a span started and ended, in milliseconds, and of which process it is. */
type Ran = readonly [start: number, end?: number, service?: string]

/** A trace of spans by name. */
function ran(spans: Record<string, Ran>): Trace {
  return buildTraces(Object.entries(spans).map(([name, when], i) => spanAt(i, name, when)))[0] as Trace
}

function spanAt(number: number, name: string, [start, end, service = 'shop']: Ran): SpanData {
  const nano = (ms: number): bigint => BigInt(ms * 1_000_000)
  const resource = { attributes: { 'service.name': service } }
  const { endTimeUnixNano: _, ...open } = spanData(number, { name, resource, startTimeUnixNano: nano(start) })
  return end === undefined ? open : { ...open, endTimeUnixNano: nano(end) }
}

function namesOf(trace: Trace, pattern: SpanPattern): string[] {
  return trace.findAll(pattern).map(({ name }) => name)
}

describe('in this process, what it saw decides, whatever the clock says', () => {
  const trace = makeTrace(
    span('root', [
      span('first', { durationMs: 50 }),
      span('second', [span('inner')]),
      span('left open', { open: true }),
    ]),
  )

  test.each<[SpanPattern, string[]]>([
    [{ after: 'first' }, ['second', 'inner', 'left open']],
    [{ after: 'left open' }, []],
    [{ before: 'second' }, ['first']],
    [{ before: 'left open' }, ['first', 'second', 'inner']],
    [{ overlaps: 'second' }, ['root', 'inner']],
    [{ overlaps: 'left open' }, ['root']],
    [{ overlaps: 'root' }, ['first', 'second', 'inner', 'left open']],
    [{ after: 'first', before: 'left open' }, ['second', 'inner']],
    [{ after: { parent: 'second' } }, ['left open']],
  ])('%o fits these', (pattern, names) => {
    expect(namesOf(trace, pattern)).toEqual(names)
  })

  test('a difference tells the order, and no time', () => {
    expect(differencesOf(trace.find('first'), { after: 'second' })).toMatchInlineSnapshot(
      `"after: "second" <> started before it ended"`,
    )
    expect(differencesOf(trace.find('second'), { before: 'first' })).toMatchInlineSnapshot(
      `"before: "first" <> ended after it started"`,
    )
    expect(differencesOf(trace.find('first'), { overlaps: 'second' })).toMatchInlineSnapshot(
      `"overlaps: "second" <> ended before it started"`,
    )
    expect(differencesOf(trace.find('second'), { overlaps: 'first' })).toMatchInlineSnapshot(
      `"overlaps: "first" <> started after it ended"`,
    )
  })

  test('a span that is open has not ended', () => {
    expect(differencesOf(trace.find('first'), { after: 'left open' })).toMatchInlineSnapshot(
      `"after: "left open" <> it has not ended"`,
    )
    expect(differencesOf(trace.find('left open'), { before: 'first' })).toMatchInlineSnapshot(
      `"before: "first" <> has not ended"`,
    )
  })
})

describe('in another process, its clock decides exactly', () => {
  const trace = ran({ long: [0, 10], touching: [10, 12], moment: [4, 4], late: [12.5, 13], open: [11] })

  test.each<[SpanPattern, string[]]>([
    [{ after: 'long' }, ['touching', 'open', 'late']],
    [{ before: 'touching' }, ['long', 'moment']],
    [{ overlaps: 'long' }, ['moment']],
    [{ overlaps: 'moment' }, ['long']],
    [{ overlaps: 'open' }, ['touching', 'late']],
    [{ after: 'open' }, []],
  ])('%o fits these', (pattern, names) => {
    expect(namesOf(trace, pattern)).toEqual(names)
  })

  test('a difference tells by how much', () => {
    expect(differencesOf(trace.find('moment'), { after: 'long' })).toMatchInlineSnapshot(
      `"after: "long" <> started 6 ms before it ended"`,
    )
    expect(differencesOf(trace.find('long'), { before: 'moment' })).toMatchInlineSnapshot(
      `"before: "moment" <> ended 6 ms after it started"`,
    )
    expect(differencesOf(trace.find('late'), { overlaps: 'touching' })).toMatchInlineSnapshot(
      `"overlaps: "touching" <> started 0.5 ms after it ended"`,
    )
    expect(differencesOf(trace.find('touching'), { overlaps: 'late' })).toMatchInlineSnapshot(
      `"overlaps: "late" <> ended 0.5 ms before it started"`,
    )
  })

  test('a difference tells of the nearest span that fits, by its name where the query is none', () => {
    expect(differencesOf(trace.find('moment'), { after: { durationMs: { min: 1 } } })).toMatchInlineSnapshot(
      `"after: { durationMs: { min: 1 } } <> started 6 ms before "long" ended"`,
    )
    expect(differencesOf(trace.find('late'), { overlaps: /^(moment|touching)$/ })).toMatchInlineSnapshot(
      `"overlaps: /^(moment|touching)$/ <> started 0.5 ms after "touching" ended"`,
    )
  })

  test('or that there is none', () => {
    expect(differencesOf(trace.find('late'), { after: 'nobody' })).toMatchInlineSnapshot(
      `"after: "nobody" <> no span of the trace fits"`,
    )
    expect(differencesOf(trace.find('late'), { overlaps: 'late' })).toMatchInlineSnapshot(
      `"overlaps: "late" <> no other span of the trace fits"`,
    )
  })
})

describe('between processes, clocks may differ', () => {
  const within = ran({ sent: [0, 10], received: [10 - clockSkewMs, 20, 'payments'] })
  const beyond = ran({ sent: [0, 10], received: [9 - clockSkewMs, 20, 'payments'] })

  test('before and after hold up to the allowance, overlaps from there on', () => {
    expect(namesOf(within, { after: 'sent' })).toEqual(['received'])
    expect(namesOf(within, { before: 'received' })).toEqual(['sent'])
    expect(namesOf(within, { overlaps: 'sent' })).toEqual([])
    expect(namesOf(beyond, { after: 'sent' })).toEqual([])
    expect(namesOf(beyond, { before: 'received' })).toEqual([])
    expect(namesOf(beyond, { overlaps: 'sent' })).toEqual(['received'])
  })

  test('a short span overlaps a long one well inside of which it ran', () => {
    const trace = ran({ long: [0, 30], short: [15, 15, 'payments'] })
    expect(namesOf(trace, { overlaps: 'short' })).toEqual(['long'])
  })

  test('but not between two spans of one process that come with a resource each', () => {
    const trace = ran({ sent: [0, 10], received: [9, 20] })
    expect(namesOf(trace, { after: 'sent' })).toEqual([])
  })

  test('a difference tells that two clocks are compared', () => {
    expect(differencesOf(beyond.find('received'), { after: 'sent' })).toMatchInlineSnapshot(
      `"after: "sent" <> started 6 ms before it ended, by the clocks of two processes"`,
    )
    expect(differencesOf(within.find('received'), { overlaps: 'sent' })).toMatchInlineSnapshot(
      `"overlaps: "sent" <> ran together with it for no longer than 5 ms, by which clocks may differ"`,
    )
  })
})

test('a hint says where the order is the other way round', () => {
  const trace = ran({ first: [0, 1], second: [2, 3] })
  const hintsOf = (name: string, pattern: SpanPattern): unknown[] =>
    compileQuery(pattern)
      .differences(trace.find(name))
      .map(({ hint }) => hint?.())
  expect(hintsOf('first', { after: 'second' })).toEqual(['"second" started after it ended: use `before`.'])
  expect(hintsOf('second', { before: 'first' })).toEqual(['"first" ended before it started: use `after`.'])
  expect(hintsOf('second', { overlaps: 'first' })).toEqual([undefined])
  expect(hintsOf('second', { after: 'frst' })).toEqual([
    'no span of the trace fits "frst"; the nearest name is "first".',
  ])
})

test('a failure shows the difference, the tree and the hint', () => {
  const trace = makeTrace(span('POST /checkout', [span('reserve stock'), span('charge card'), span('send mail')]))
  expect(() => trace.find({ name: 'charge card', after: 'send mail' })).toThrowErrorMatchingInlineSnapshot(`
    [Error: trace.find({ name: "charge card", after: "send mail" })

    The only span named "charge card" differs in 1 field:
      after   expected "send mail"   received started before it ended

      POST /checkout
      ├─ reserve stock
      ├─ charge card   ← differs in after
      └─ send mail
    Hint: "send mail" started after it ended: use \`before\`.]
  `)
  expect(() => trace.find({ after: 'send mail' })).toThrowErrorMatchingInlineSnapshot(`
    [Error: trace.find({ after: "send mail" })

    No span fits { after: "send mail" }, among 4 spans. 4 spans differ in 1 field:
      (1) after   expected "send mail"   received started before it ended
      (2) after   expected "send mail"   received no other span of the trace fits

      POST /checkout   ← (1) differs in after
      ├─ reserve stock   ← (1) differs in after
      ├─ charge card   ← (1) differs in after
      └─ send mail   ← (2) differs in after]
  `)
  expect(() => trace.find({ overlaps: 'charge card', before: 'send mail' })).toThrowErrorMatchingInlineSnapshot(`
    [Error: trace.find({ overlaps: "charge card", before: "send mail" })

    No span fits { overlaps: "charge card", before: "send mail" }, among 4 spans. 3 spans differ in 1 field only:
      (1) before     expected "send mail"     received ended after it started
      (2) overlaps   expected "charge card"   received ended before it started
      (3) overlaps   expected "charge card"   received no other span of the trace fits

      POST /checkout   ← (1) differs in before
      ├─ reserve stock   ← (2) differs in overlaps
      ├─ charge card   ← (3) differs in overlaps
      └─ send mail]
  `)
})
