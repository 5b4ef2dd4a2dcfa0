import { expect, test } from 'vitest'
import { makeTrace, span } from '../../support/make-trace.ts'
import '../../support/matchers.ts'

function trip(first: string, second: string): ReturnType<typeof makeTrace> {
  const reserve = (kind: string): ReturnType<typeof span> => span('reserve', { attributes: { kind } })
  return makeTrace(
    span('book trip', [
      span('flights', [reserve(first)]),
      span('hotels', [reserve(second)]),
      span('cars', [reserve('car')]),
    ]),
  )
}

const tree = `
  book trip
    flights
      reserve {kind: "flight"}
    hotels
      reserve {kind: "hotel"}
    cars
      reserve {kind: "car"}
`

test('two spans that exchanged their parents are told where they would fit', () => {
  expect(() => expect(trip('hotel', 'flight')).toMatchTrace(tree)).toThrowErrorMatchingInlineSnapshot(`
    [Error: expect(trace).toMatchTrace(\`…\`)

    The trace does not match the tree: 2 spans differ:
      (1) kind   expected "hotel"    received "flight"
      (2) kind   expected "flight"   received "hotel"

      book trip
      ├─ flights
      │  └─ reserve   ← (2) differs in kind, would fit below "hotels"
      ├─ hotels
      │  └─ reserve   ← (1) differs in kind, would fit below "flights"
      └─ cars
         └─ reserve]
  `)
})

test('a span that fits nowhere else is only told to differ', () => {
  expect(() => expect(trip('train', 'bus')).toMatchTrace(tree)).toThrowErrorMatchingInlineSnapshot(`
    [Error: expect(trace).toMatchTrace(\`…\`)

    The trace does not match the tree: 2 spans differ:
      (1) kind   expected "hotel"    received "bus"
      (2) kind   expected "flight"   received "train"

      book trip
      ├─ flights
      │  └─ reserve   ← (2) differs in kind
      ├─ hotels
      │  └─ reserve   ← (1) differs in kind
      └─ cars
         └─ reserve]
  `)
})
