import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { makeTrace, span } from '../support/make-trace.ts'

const trace = makeTrace(
  span('a', { scope: { name: '@acme/orders', version: '2.1.0' } }),
  span('b', { scope: { name: 'shop' } }),
)
const [a, b] = [trace.find('a'), trace.find('b')]

describe('passes', () => {
  test('by name, and by name and version', () => {
    expect(a).toHaveScope('@acme/orders')
    expect(a).toHaveScope(/^@acme/)
    expect(a).toHaveScope({ name: '@acme/orders', version: /^2\./ })
    expect(a).toHaveScope({ version: '2.1.0' })
  })

  test('negated, on another name or version, and where there is none', () => {
    expect(a).not.toHaveScope('orders')
    expect(a).not.toHaveScope({ name: '@acme/orders', version: '2.1' })
    expect(b).not.toHaveScope({ name: 'shop', version: /./ })
  })
})

describe('fails', () => {
  test('on another name', () => {
    expect(() => expect(b).toHaveScope('@acme/orders')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveScope("@acme/orders")

      The scope of the span "b" differs:
        scope   expected "@acme/orders"   received "shop"

        a
        b   ← here]
    `)
  })

  test('on another version', () => {
    expect(() => expect(a).toHaveScope({ name: '@acme/orders', version: '3.0.0' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveScope({ name: "@acme/orders", version: "3.0.0" })

      The scope of the span "a" differs:
        scope.version   expected "3.0.0"   received "2.1.0"

        a   ← here
        b]
    `)
  })

  test('negated', () => {
    expect(() => expect(a).not.toHaveScope('@acme/orders')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveScope("@acme/orders")

      The span "a" is of the scope "@acme/orders" in version 2.1.0.

        a   ← here
        b]
    `)
    expect(() => expect(b).not.toHaveScope('shop')).toThrow('is of the scope "shop".')
  })
})

describe('refuses', () => {
  test('neither a name nor a version, and other fields', () => {
    expect(() => expect(a).not.toHaveScope({})).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: toHaveScope needs a name or a version.]`,
    )
    expect(() => expect(a).not.toHaveScope({ versoin: '2' } as object)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "versoin" is not a field of a scope. Did you mean "version"? The fields are: name, version.]`,
    )
    expect(() => expect(a).not.toHaveScope(undefined as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: scope is described by a string, a RegExp, a predicate or an asymmetric matcher, not by undefined.]`,
    )
  })
})
