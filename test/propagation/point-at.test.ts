import { expect, test } from 'vitest'
import { pointAt } from '../../src/propagation/point-at.ts'

test('carets stand under the place', () => {
  expect(pointAt('00-0AF7-b7ad', 3, 4)).toMatchInlineSnapshot(`
    "00-0AF7-b7ad
       ^^^^"
  `)
})

test('what is missing is pointed at by one caret', () => {
  expect(pointAt('00', 2, 0)).toMatchInlineSnapshot(`
    "00
      ^"
  `)
  expect(pointAt('', 0, 0)).toBe('\n^')
})

test('characters that do not show are drawn, and carets stand right nevertheless', () => {
  expect(pointAt('a=1\t2\r\n,é=1', 8, 1)).toMatchInlineSnapshot(`
    "a=1\\t2\\r\\n,\\u00e9=1
               ^^^^^^"
  `)
})

test('a long header is cut on both sides', () => {
  const drawn = pointAt(`${'a'.repeat(300)}X${'b'.repeat(300)}`, 300)
  expect(drawn).toMatchInlineSnapshot(`
    "…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaXbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…
                                             ^"
  `)
})

test('a long header is cut on one side at its ends', () => {
  expect(pointAt(`X${'b'.repeat(300)}`, 0).split('\n')[1]).toBe('^')
  expect(pointAt(`${'b'.repeat(300)}X`, 300)).toMatch(/^…b{99}X\n {100}\^$/)
})
