import { expect, test } from 'vitest'
import { printNumber, printTimes, requireTimes, type Times, timesFit, tooFew } from '../../src/query/times.ts'

test.each<[Times, number, boolean]>([
  [2, 2, true],
  [2, 3, false],
  [0, 0, true],
  [{ min: 2 }, 1, false],
  [{ min: 2 }, 200, true],
  [{ max: 2 }, 0, true],
  [{ max: 2 }, 3, false],
  [{ min: 1, max: 2 }, 2, true],
])('%o allows %i: %s', (times, number, fits) => {
  expect(timesFit(times, number)).toBe(fits)
})

test('too few is told from too many', () => {
  expect([tooFew(2, 1), tooFew(2, 2), tooFew({ max: 2 }, 0), tooFew({ min: 1 }, 0)]).toEqual([true, false, false, true])
})

test.each<[Times, string, string]>([
  [0, 'no span', '0'],
  [1, '1 span', '1'],
  [2, '2 spans', '2'],
  [{ min: 1 }, 'at least 1 span', '1 or more'],
  [{ min: 2 }, 'at least 2 spans', '2 or more'],
  [{ max: 2 }, 'at most 2 spans', '0 to 2'],
  [{ min: 2, max: 3 }, '2 to 3 spans', '2 to 3'],
])('%o is printed', (times, spans, number) => {
  expect(printTimes(times)).toBe(spans)
  expect(printNumber(times)).toBe(number)
})

test.each<[unknown]>([
  [-1],
  [1.5],
  [Number.NaN],
  [{}],
  [{ min: 3, max: 2 }],
  ['2'],
  [null],
  [{ min: undefined }],
  [{ min: '1' }],
  [{ min: 1, mx: 2 }],
  [Infinity],
])('%o is refused', (times) => {
  expect(() => requireTimes(times as Times)).toThrow('times must be a whole number, or { min, max }')
})
