import { describe, expect, test } from 'vitest'
import type { AttributeValue } from '../../src/trace/attributes.ts'
import { absent, printValuePattern, type ValuePattern, valueFits } from '../../src/query/value-pattern.ts'

const bytes = (...of: number[]): Uint8Array => Uint8Array.from(of)

describe('a value', () => {
  test.each<[ValuePattern, AttributeValue | undefined, boolean]>([
    [200, 200, true],
    [200, '200', false],
    ['200', 200, false],
    [1, 1n, false],
    [1n, 1n, true],
    [true, 'true', false],
    [null, null, true],
    [null, undefined, false],
    [Number.NaN, Number.NaN, true],
    [0, -0, true],
    [1, [1], false],
    [[1], 1, false],
    [[1], [1], true],
    [[1], [1, 2], false],
    [[1, 2], [2, 1], false],
    [[null], [null], true],
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1 }, { b: 1 }, false],
    [{}, [], false],
    [{ constructor: 1 } as unknown as ValuePattern, { other: 1 }, false],
    [bytes(1, 2), bytes(1, 2), true],
    [bytes(1, 2), bytes(1, 3), false],
    [bytes(1), bytes(1, 2), false],
    [bytes(1), [1], false],
    [/^GET/, 'GET /', true],
    [/^GET/, 'POST /', false],
    [/2/, 200, false],
    [(value: number) => value > 1, 2, true],
    [(value: number) => value > 1, 1, false],
    [absent, undefined, true],
    [absent, null, false],
    [/x/, undefined, false],
    [() => true, undefined, false],
  ])('%o and %o: %s', (pattern, value, fits) => {
    expect(valueFits(pattern, value)).toBe(fits)
  })

  test.each<[string, ValuePattern, AttributeValue | undefined, boolean]>([
    ['any', expect.any(Number), 1, true],
    ['any of another type', expect.any(Number), '1', false],
    ['anything', expect.anything(), 'x', true],
    ['anything, where there is nothing', expect.anything(), undefined, false],
    ['stringContaining', expect.stringContaining('b'), 'abc', true],
    ['stringMatching', expect.stringMatching(/^b/), 'abc', false],
    ['objectContaining', expect.objectContaining({ a: 1 }), { a: 1, b: 2 }, true],
    ['arrayContaining', expect.arrayContaining([2]), [1, 2], true],
    ['closeTo', expect.closeTo(0.3), 0.1 + 0.2, true],
    ['in a list', [1, expect.any(String)] as ValuePattern, [1, 'x'], true],
    ['in a map', { a: expect.any(String) } as ValuePattern, { a: 2 }, false],
  ])('takes the matcher %s', (_, pattern, value, fits) => {
    expect(valueFits(pattern, value)).toBe(fits)
  })

  test('takes a negated matcher, which nothing does not fit', () => {
    const pattern = expect.not.stringContaining('b') as ValuePattern
    expect([valueFits(pattern, 'abc'), valueFits(pattern, 'ac'), valueFits(pattern, undefined)]).toEqual([
      false,
      true,
      false,
    ])
  })

  test('takes an asymmetric matcher of the user', () => {
    const even = { asymmetricMatch: (value: unknown) => Number(value) % 2 === 0 }
    expect(valueFits(even, 2)).toBe(true)
    expect(valueFits(even, 3)).toBe(false)
  })

  test.each([/a/g, /a/y, /a/gy])('is tested anew each time by %s, which keeps its own state', (pattern) => {
    pattern.lastIndex = 1
    expect([valueFits(pattern, 'ab'), valueFits(pattern, 'ab'), valueFits(pattern, 'ab')]).toEqual([true, true, true])
    expect(pattern.lastIndex).toBe(1)
  })

  test.each([
    ['nothing', () => undefined, 'undefined (undefined)'],
    ['a truthy value', () => 'yes', 'yes (string)'],
    ['a promise', async () => true, 'a promise'],
  ])('refuses a predicate that returns %s', (_, predicate, what) => {
    expect(() => valueFits(predicate as never, 1)).toThrow(
      `The predicate ${String(predicate)} returned ${what}. Return true or false.`,
    )
  })
})

test.each<[ValuePattern, string]>([
  ['x', '"x"'],
  [absent, '(absent)'],
  [/a b/i, '/a b/i'],
  [expect.any(Number), 'Any<Number>'],
  [expect.anything(), 'Anything'],
  [expect.stringContaining('db'), 'StringContaining "db"'],
  [expect.stringMatching(/db/), 'StringMatching /db/'],
  [expect.objectContaining({ a: 1 }), 'ObjectContaining {a: 1}'],
  [[1, expect.any(String)] as ValuePattern, '[1, Any<String>]'],
  [{ 'a b': /x/, c: absent }, '{"a b": /x/, c: (absent)}'],
  [{ asymmetricMatch: () => true }, 'asymmetric matcher'],
  [(value: number) => value > 1, '(value) => value > 1'],
  [bytes(1), 'base64"AQ=="'],
])('%o is printed', (pattern, text) => {
  expect(printValuePattern(pattern)).toBe(text)
})

test('a long predicate is cut', () => {
  const long = (value: number): boolean => value === 1 || value === 2 || value === 3 || value === 4 || value === 5
  expect(printValuePattern(long)).toHaveLength(60)
})
