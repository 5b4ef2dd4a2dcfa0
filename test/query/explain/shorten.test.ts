import { expect, test } from 'vitest'
import { shorten, shortenPair } from '../../../src/query/explain/shorten.ts'

const digits = '0123456789'.repeat(30)

test('a text of 80 characters stays as it is', () => {
  expect(shorten(digits.slice(0, 80))).toBe(digits.slice(0, 80))
})

test('a longer one is cut in the middle', () => {
  expect(shorten(digits)).toBe('012345678901234567890123456789012345678901234567890123456 … 01234567890123456789')
  expect(shorten(digits)).toHaveLength(80)
  expect(shorten(digits, 20)).toBe('012345678901 … 56789')
})

test('half a character is not left at a cut', () => {
  expect(shorten('😀'.repeat(100), 21)).toBe(`${'😀'.repeat(6)} … 😀😀`)
})

test('of two long texts the place where they differ is shown', () => {
  const [a, b] = shortenPair(`${digits}A${digits}`, `${digits}B${digits}`)
  expect([a, b]).toMatchInlineSnapshot(`
    [
      "01234567890123456789 … 34567890123456789A0123456789012345 … 01234567890123456789",
      "01234567890123456789 … 34567890123456789B0123456789012345 … 01234567890123456789",
    ]
  `)
})

test('near their ends, too', () => {
  const [a, b] = shortenPair(`${digits}A0123456789012345678901`, `${digits}B0123456789012345678901`)
  expect(a).toContain('A')
  expect(b).toContain('B')
  expect(a).toHaveLength(b.length)
  expect(a.length).toBeLessThanOrEqual(80)
})

test.each(Array.from({ length: 200 }, (_, i) => i))('wherever that is: at %i', (place) => {
  const text = digits.slice(0, 200)
  const [a, b] = shortenPair(
    `${text.slice(0, place)}A${text.slice(place + 1)}`,
    `${text.slice(0, place)}B${text.slice(place + 1)}`,
  )
  expect(a).toContain('A')
  expect(b).toContain('B')
  expect(a.length).toBeLessThanOrEqual(80)
})
