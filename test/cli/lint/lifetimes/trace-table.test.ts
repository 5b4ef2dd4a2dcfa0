import { expect, test } from 'vitest'
import { crossing, TraceTable } from '../../../../src/cli/lint/lifetimes/trace-table.ts'
import { TraceIdHash } from '../../../../src/formats/otlp-json/trace-id-hash.ts'

function idOf(number: number): string {
  return number.toString(16).padStart(32, '0')
}

function hashOf(number: number): TraceIdHash {
  const hash = new TraceIdHash()
  hash.ofText(idOf(number))
  return hash
}

test('the last place of each of many traces is kept, also of ids that count up', () => {
  const table = new TraceTable()
  for (let round = 0; round < 2; round++) {
    for (let i = 1; i <= 20_000; i++) table.note(hashOf(i), round * 1_000_000 + i, 0)
  }
  expect(table.size).toBe(20_000)
  const wrong = Array.from({ length: 20_000 }, (_, i) => i + 1).filter((i) => table.lastOf(idOf(i)) !== 1_000_000 + i)
  expect(wrong).toEqual([])
  expect(table.lastOf(idOf(20_001))).toBeUndefined()
})

test('a trace that is in two merged tables crosses shards', () => {
  const [first, second] = [new TraceTable(), new TraceTable()]
  first.note(hashOf(1), 10, 0)
  first.note(hashOf(2), 20, 0)
  second.note(hashOf(2), 200, 1)
  second.note(hashOf(3), 300, 1)
  first.merge(second)
  expect([1, 2, 3].map((i) => first.shardOf(idOf(i)))).toEqual([0, crossing, 1])
  expect([1, 2, 3].map((i) => first.lastOf(idOf(i)))).toEqual([10, 200, 300])
})

test('an unknown trace counts as one that crosses shards', () => {
  expect(new TraceTable().shardOf(idOf(1))).toBe(crossing)
})
