import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import '../../../src/query/trace-queries.ts'
import type { Span } from '../../../src/trace/span.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { type Timed, timedTrace } from './support/timed-trace.ts'

/** Any tree with any times: children may start before their parents, outlive them, overlap, or never end. */
const anyTrace: fc.Arbitrary<Trace> = fc
  .array(
    fc.record({
      parent: fc.nat(),
      start: fc.nat(40),
      length: fc.nat(20),
      open: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 12 },
  )
  .map((spans) => {
    const below = spans.map(({ parent, start, length, open }, i): Timed => {
      const above = parent % (i + 1)
      return [`${i + 1}`, start, open ? undefined : start + length, `${above}`]
    })
    return timedTrace(['0', 10, 30], ...below)
  })

const nanos = (ms: number): number => Math.round(ms * 1_000_000)
const rootOf = (trace: Trace): Span => trace.find('0')

test('the self times on the critical path add up to the duration, and none is negative', () => {
  fc.assert(
    fc.property(anyTrace, (trace) => {
      const path = trace.criticalPath()
      expect(path.reduce((sum, { selfMs }) => sum + nanos(selfMs), 0)).toBe(nanos(rootOf(trace).durationMs ?? 0))
      expect(path.every(({ selfMs }) => selfMs >= 0)).toBe(true)
    }),
  )
})

test('the critical path is a chain: no span twice, each parent before its children, and no two siblings in parallel', () => {
  fc.assert(
    fc.property(anyTrace, (trace) => {
      const spans = trace.criticalPath().map(({ span }) => span)
      expect(new Set(spans).size).toBe(spans.length)
      spans.slice(1).forEach((span, i) => expect(spans.slice(0, i + 1)).toContain(span.parent))
      spans.forEach((span, i) => {
        const siblings = spans.slice(i + 1).filter((other) => other.parent === span.parent)
        for (const later of siblings) {
          expect(later.startTimeUnixNano).toBeGreaterThanOrEqual(span.endTimeUnixNano ?? 0n)
        }
      })
    }),
  )
})

test('the self time lies between nothing and the duration, and is what no child covers', () => {
  fc.assert(
    fc.property(anyTrace, (trace) => {
      const root = rootOf(trace)
      const ended = root.children.filter((child) => !child.open)
      const covers = (child: Span, at: bigint): boolean =>
        child.startTimeUnixNano <= at && at < (child.endTimeUnixNano ?? 0n)
      let alone = 0
      for (let at = 10; at < 30; at++) {
        if (!ended.some((child) => covers(child, BigInt(at) * 1_000_000n))) alone++
      }
      expect(trace.selfTime(root)).toBe(alone)
    }),
  )
})

test('a span that waits for children one after the other has on the path the self time that it has by itself', () => {
  const sequential = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 5 }).map((gaps) => {
    let at = 0
    const children = gaps.map(([gap, length], i): Timed => {
      const start = at + gap
      at = start + length
      return [`${i + 1}`, start, at, '0']
    })
    return timedTrace(['0', 0, at + 1], ...children)
  })
  fc.assert(
    fc.property(sequential, (trace) => {
      expect(trace.criticalPath()[0]?.selfMs).toBe(trace.selfTime(rootOf(trace)))
    }),
  )
})

/** What a process does: each number starts a span below one that is open, or ends one. */
function runProgram(actions: readonly number[], coarseMs: number): Trace {
  const starts: { start: number; end: number | undefined; parent: number }[] = [
    { start: 0, end: undefined, parent: -1 },
  ]
  actions.forEach((action, i) => {
    const open = starts.flatMap(({ end }, number) => (end === undefined ? [number] : []))
    const chosen = open[action % open.length] ?? 0
    if (action % 2 === 0 || chosen === 0) starts.push({ start: i + 1, end: undefined, parent: chosen })
    else (starts[chosen] as { end: number }).end = i + 1
  })
  const last = actions.length + 1
  const timed = starts.map(({ start, end, parent }, number): Timed => {
    const until = number === 0 ? last : (end ?? last + number)
    const startMs = Math.floor(start / coarseMs) * coarseMs
    return [`${number}`, startMs, startMs + until - start, parent < 0 ? undefined : `${parent}`, [start, until]]
  })
  return timedTrace(...timed)
}

test('within one process the spans on the path do not depend on the clock, and their times still add up', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 40 }), fc.integer({ min: 2, max: 30 }), (actions, coarseMs) => {
      const [fine, coarse] = [runProgram(actions, 1), runProgram(actions, coarseMs)]
      const namesOf = (trace: Trace): string[] => trace.criticalPath('0').map(({ span }) => span.name)
      expect(namesOf(coarse)).toEqual(namesOf(fine))
      const total = coarse.criticalPath('0').reduce((sum, { selfMs }) => sum + nanos(selfMs), 0)
      expect(total).toBe(nanos(rootOf(coarse).durationMs ?? 0))
      expect(coarse.criticalPath('0').every(({ selfMs }) => selfMs >= 0)).toBe(true)
    }),
  )
})
