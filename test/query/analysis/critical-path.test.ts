import { describe, expect, test } from 'vitest'
import '../../../src/query/trace-queries.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { makeTrace, makeTraces, span } from '../../support/make-trace.ts'
import { timedTrace } from './support/timed-trace.ts'

const pathOf = (trace: Trace, of?: Parameters<Trace['criticalPath']>[0]): [string, number][] =>
  trace.criticalPath(of).map(({ span, selfMs }) => [span.name, selfMs])

describe('the path', () => {
  test('of a span without children is the span', () => {
    expect(pathOf(timedTrace(['root', 0, 10]))).toEqual([['root', 10]])
  })

  test('goes through children that run one after the other', () => {
    const trace = timedTrace(['root', 0, 20], ['a', 2, 8, 'root'], ['b', 8, 15, 'root'])
    expect(pathOf(trace)).toEqual([
      ['root', 7],
      ['a', 6],
      ['b', 7],
    ])
  })

  test('goes through that of parallel children which returns last, and through what had ended before it started', () => {
    const trace = timedTrace(
      ['root', 0, 20],
      ['first', 0, 4, 'root'],
      ['quick', 5, 9, 'root'],
      ['slow', 5, 18, 'root'],
      ['overlapping', 3, 6, 'root'],
    )
    expect(pathOf(trace)).toEqual([
      ['root', 3],
      ['first', 4],
      ['slow', 13],
    ])
  })

  test('goes down level by level', () => {
    const trace = timedTrace(
      ['root', 0, 20],
      ['client', 1, 19, 'root'],
      ['server', 3, 17, 'client'],
      ['query', 5, 15, 'server'],
      ['cache', 3, 4, 'server'],
    )
    expect(pathOf(trace)).toEqual([
      ['root', 2],
      ['client', 4],
      ['server', 3],
      ['cache', 1],
      ['query', 10],
    ])
  })

  test('takes of a child that outlives its parent the part inside, of its children too', () => {
    const trace = timedTrace(['root', 0, 10], ['mail', 6, 100, 'root'], ['smtp', 8, 90, 'mail'])
    expect(pathOf(trace)).toEqual([
      ['root', 6],
      ['mail', 2],
      ['smtp', 2],
    ])
  })

  test('leaves out what a child that outlives its parent does later', () => {
    const trace = timedTrace(
      ['root', 0, 10, undefined, [0, 4]],
      ['mail', 6, 100, 'root', [1, 7]],
      ['connect', 7, 9, 'mail', [2, 3]],
      ['smtp', 50, 60, 'mail', [5, 6]],
    )
    expect(pathOf(trace)).toEqual([
      ['root', 6],
      ['mail', 2],
      ['connect', 2],
    ])
  })

  test('keeps a span that seems to take no time, where this process saw it', () => {
    const trace = timedTrace(
      ['root', 0, 0.4, undefined, [0, 5]],
      ['a', 0, 0.3, 'root', [1, 2]],
      ['b', 1, 1.1, 'root', [3, 4]],
    )
    expect(pathOf(trace)).toEqual([
      ['root', 0.1],
      ['a', 0.3],
      ['b', 0],
    ])
  })

  test('leaves out a child that starts after its parent ended', () => {
    expect(pathOf(timedTrace(['root', 0, 10], ['late', 12, 20, 'root']))).toEqual([['root', 10]])
  })

  test('trusts what this process saw more than a coarse clock', () => {
    const trace = timedTrace(
      ['root', 0, 12, undefined, [0, 5]],
      ['a', 0, 5.9, 'root', [1, 2]],
      ['b', 5, 12, 'root', [3, 4]],
    )
    expect(pathOf(trace)).toEqual([
      ['root', 0],
      ['a', 5],
      ['b', 7],
    ])
  })

  test('leaves out what ran beside the last to return, by what this process saw', () => {
    const trace = timedTrace(
      ['root', 0, 12, undefined, [0, 5]],
      ['quick', 1, 5, 'root', [1, 3]],
      ['slow', 4, 12, 'root', [2, 4]],
    )
    expect(pathOf(trace)).toEqual([
      ['root', 4],
      ['slow', 8],
    ])
  })

  test('passes over open spans, and what lies below them', () => {
    const trace = timedTrace(['root', 0, 10], ['open', 1, undefined, 'root'], ['below', 2, 9, 'open'])
    expect(pathOf(trace)).toEqual([['root', 10]])
  })

  test('counts a span that ends before it starts as nothing', () => {
    expect(pathOf(timedTrace(['root', 10, 5]))).toEqual([['root', 0]])
  })

  test('survives a trace that is deeper than the call stack', () => {
    const size = 20_000
    const chain = Array.from({ length: size }, (_, i) =>
      i === 0 ? (['0', 0, 1] as const) : ([`${i}`, 0, 1, `${i - 1}`] as const),
    )
    expect(timedTrace(...chain).criticalPath()).toHaveLength(size)
  })
})

describe('the start of the path', () => {
  const roots = timedTrace(['long', 0, 9], ['last', 8, 10], ['query', 2, 5, 'long'])

  test('is the root that ends last', () => {
    expect(pathOf(roots)).toEqual([['last', 2]])
  })

  test('is the span asked for, as a query or as a span', () => {
    const expected = [
      ['long', 6],
      ['query', 3],
    ]
    expect(pathOf(roots, 'long')).toEqual(expected)
    expect(pathOf(roots, roots.find('long'))).toEqual(expected)
  })

  test('cannot be an open root', () => {
    const trace = makeTrace(span('GET /', { kind: 'server', open: true }, [span('db.query')]))
    expect(() => trace.criticalPath()).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.criticalPath()

      The span "GET /" is still open, so it is not known how long it takes.

        GET / [server open]   ← still open
        └─ db.query
      Hint: \`await telemetry.trace()\` waits until every span has ended. Where one is meant to stay open, ask for a span below it.]
    `)
    expect(pathOf(trace, 'db.query')).toEqual([['db.query', 1]])
  })

  test('cannot be a query that several spans fit, or none', () => {
    expect(() => roots.criticalPath(/l/)).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.criticalPath(/l/)

      Expected 1 span that fits /l/, found 2:

        long   ← 1 of 2
        └─ query
        last   ← 2 of 2
      Hint: they differ in name; ask for one of these, or take them all with \`trace.findAll()\`.]
    `)
    expect(() => roots.criticalPath('longer')).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.criticalPath("longer")

      No span is named "longer", among 3 spans. The nearest is "long".

        long   ← nearest
        └─ query
        last]
    `)
  })

  test('cannot be a span of another trace', () => {
    const [one, other] = makeTraces([span('a')], [span('b')])
    expect(() => one?.criticalPath(other?.find('b'))).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: trace.criticalPath() takes a span of its own trace, and "b" is of another. Ask \`span.trace\`.]`,
    )
  })
})
