import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { closestText, editDistance } from '../../src/trace/closest-text.ts'

test.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['same', 'same', 0],
  ['abc', 'bc', 1],
])('%j is so many edits from %j: %i', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits)
})

test('with a limit the distance is the same below it, and the limit from there on', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 10 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(limit, editDistance(a, b)))
    }),
    { numRuns: 1000 },
  )
})

test('the closest text is that of the fewest edits, whatever the case', () => {
  expect(closestText('Statuss', ['stats', 'state', 'status'])).toBe('status')
  expect(closestText('DB.QUERY', ['db.query'])).toBe('db.query')
})

test('a text that is too far off is not close', () => {
  expect(closestText('db.query', ['GET /orders'])).toBeUndefined()
  expect(closestText('a', ['b'])).toBe('b')
  expect(closestText('x', [])).toBeUndefined()
})
