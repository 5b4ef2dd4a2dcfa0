import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign } from '../../src/query/assign.ts'

test('each pattern gets an item of its own', () => {
  expect(assign(2, 3, () => true)).toEqual([0, 1])
})

test('a pattern makes way for one that fits nothing else', () => {
  const fits = [[0, 1], [0]]
  expect(assign(2, 2, (pattern, item) => fits[pattern]?.includes(item) ?? false)).toEqual([1, 0])
})

test('patterns make way for each other along a chain', () => {
  const fits = [[0, 1], [1, 2], [2, 3], [0]]
  expect(assign(4, 4, (pattern, item) => fits[pattern]?.includes(item) ?? false)).toEqual([1, 2, 3, 0])
})

test('a pattern for which there is no item gets none', () => {
  expect(assign(3, 2, () => true)).toEqual([0, 1, -1])
  expect(assign(2, 2, (pattern) => pattern === 1)).toEqual([-1, 0])
  expect(assign(1, 0, () => true)).toEqual([-1])
})

test('as many get an item as any assignment could give', () => {
  const sizes = fc.integer({ min: 0, max: 5 })
  fc.assert(
    fc.property(sizes, sizes, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (patterns, items, cells) => {
      const fits = (pattern: number, item: number): boolean => cells[pattern * 5 + item] ?? false
      const most = (pattern: number, free: readonly number[]): number =>
        pattern === patterns
          ? 0
          : Math.max(
              most(pattern + 1, free),
              ...free
                .filter((item) => fits(pattern, item))
                .map(
                  (item) =>
                    1 +
                    most(
                      pattern + 1,
                      free.filter((other) => other !== item),
                    ),
                ),
            )
      const given = assign(patterns, items, fits)
      const taken = given.filter((item) => item !== -1)
      expect(new Set(taken).size).toBe(taken.length)
      expect(given.every((item, pattern) => item === -1 || fits(pattern, item))).toBe(true)
      expect(taken).toHaveLength(most(0, [...Array.from({ length: items }).keys()]))
    }),
    { numRuns: 1000 },
  )
})

test('a chain of thousands that all make way does not overflow the stack', () => {
  const number = 3000
  const given = assign(number, number, (p, i) => (p === number - 1 ? i === 0 : i === p || i === p + 1))
  expect(given).not.toContain(-1)
})
