import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { parentAlias, sameAs } from '../../src/query/same-as.ts'
import type { SpanPattern } from '../../src/query/span-pattern.ts'
import { span as node } from '../../src/query/tree/builder.ts'
import { printValue } from '../../src/query/value-pattern.ts'
import type { AttributeValue } from '../../src/trace/attributes.ts'
import type { Trace } from '../../src/trace/trace.ts'
import { makeTrace, span } from '../support/make-trace.ts'
import { differencesOf } from './relations/differences-of.ts'

/** A checkout with a charge two levels below, each with an order id where one is given. */
function checkout(ofCheckout: AttributeValue | undefined, ofCharge: AttributeValue | undefined): Trace {
  const order = (id: AttributeValue | undefined) => (id === undefined ? {} : { attributes: { 'order.id': id } })
  return makeTrace(span('checkout', order(ofCheckout), [span('POST', [span('charge', order(ofCharge))])]))
}

const inBuilder = node('checkout', { as: 'checkout' }, [
  node('POST', [node('charge', { attributes: { 'order.id': sameAs('checkout', 'order.id') } })]),
])
const inNotation = `
  checkout #checkout
    POST
      charge {order.id: #checkout.order.id}
`

describe.each([
  ['span()', inBuilder],
  ['the notation', inNotation],
])('an alias of %s', (_, tree) => {
  const named = (...rows: readonly (readonly [AttributeValue | undefined, AttributeValue | undefined])[]) =>
    rows.map((row) => [...row.map(printValue), checkout(...row)] as const)

  test.each(
    named(
      [42, 42],
      ['a', 'a'],
      [1n, 1n],
      [NaN, NaN],
      [null, null],
      [
        ['a', 1],
        ['a', 1],
      ],
      [
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ],
      [new Uint8Array([1, 2]), new Uint8Array([1, 2])],
    ),
  )('that has %s fits %s', (_, __, trace) => {
    expect(trace).toMatchTrace(tree)
  })

  test.each(
    named(
      [42, 43],
      [200, '200'],
      [1n, 1],
      [
        ['a', 1],
        ['a', '1'],
      ],
      [new Uint8Array([1, 2]), [1, 2]],
      [undefined, 42],
      [42, undefined],
      [undefined, undefined],
    ),
  )('that has %s does not fit %s', (_, __, trace) => {
    expect(trace).not.toMatchTrace(tree)
  })
})

describe('a miss', () => {
  test.each<[string, Trace]>([
    ['another value', checkout(42, 43)],
    ['an attribute that the other span lacks', checkout(undefined, 43)],
    ['an attribute that the span lacks', checkout(42, undefined)],
    ['the same text of another type', checkout(200, '200')],
    [
      'an alias that no span fits',
      makeTrace(span('check-out', [span('POST', [span('charge', { attributes: { 'order.id': 1 } })])])),
    ],
  ])('tells of %s', (_, trace) => {
    const explain = (tree: typeof inBuilder | string) => messageOf(() => expect(trace).toMatchTrace(tree))
    expect(explain(inBuilder)).toMatchSnapshot()
    expect(explain(inNotation)).toBe(explain(inBuilder).replace('span(…)', '`…`'))
  })
})

function messageOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('Nothing was thrown.')
}

test('a miss is told of the span that stands where the alias is, and not of one elsewhere', () => {
  const trace = makeTrace(
    span('b', { attributes: { y: 1 } }, [span('b', { attributes: { y: '1' } }), span('b', { attributes: { y: '1' } })]),
  )
  expect(messageOf(() => expect(trace).toMatchTrace('b #top\n  b {y: #top.y}\n  b'))).toMatchInlineSnapshot(`
    "expect(trace).toMatchTrace(\`…\`)

    The trace does not match the tree: 1 span differs:
      y   expected the same as #top's y (1)   received "1"

      b
      ├─ b
      └─ b   ← differs in y"
  `)
})

test('aliases that could stand for too many spans are refused', () => {
  const items = Array.from({ length: 40 }, (_, i) => span('item', { attributes: { id: i } }))
  const tree = 'batch\n  item #a\n  item #b\n  item {id: #a.id, of: #b.id}\n  ...'
  expect(messageOf(() => expect(makeTrace(span('batch', items))).toMatchTrace(tree))).toMatchInlineSnapshot(
    `"There are 1600 ways to choose the spans that aliases stand for: #a (40 spans), #b (40 spans). Describe these spans more closely."`,
  )
})

describe('the span of an alias', () => {
  const ids = (...given: readonly number[]) =>
    makeTrace(
      span(
        'batch',
        given.map((id) => span('item', { attributes: { id } })),
      ),
    )

  test('is chosen such that the tree fits', () => {
    const tree = node('batch', [
      node('item', { as: 'one' }),
      node('item', { attributes: { id: sameAs('one', 'id') } }),
      node('item'),
    ])
    expect(ids(1, 2, 1)).toMatchTrace(tree)
    expect(ids(1, 2, 3)).not.toMatchTrace(tree)
  })

  test('may stand behind the line that names it, below it, or be the span itself', () => {
    expect(ids(7, 7)).toMatchTrace('batch\n  item {id: #last.id}\n  item #last')
    const twice = makeTrace(span('a', { attributes: { x: 1 } }, [span('b', { attributes: { x: 1, y: 1 } })]))
    expect(twice).toMatchTrace('a {x: #b.y}\n  b {x: #b.y} #b')
    expect(twice).not.toMatchTrace('a {x: #b.z}\n  b #b')
  })

  test('can be in another trace', () => {
    const traces = [ids(1), ids(1)]
    expect(traces).toMatchTrace('batch\n  item #first\nbatch\n  item {id: #first.id}')
  })

  test('can be asked for in a relation of a node', () => {
    const tree = (id: number) =>
      node('batch', { as: 'batch', attributes: { 'batch.id': 5 } }, [
        node('part', { child: { attributes: { id: sameAs('batch', 'batch.id') } } }, [node('item')]),
        node('part', { attributes: { id } }, [node('item')]),
      ])
    const part = (id: number) => span('part', { attributes: { id } }, [span('item', { attributes: { id } })])
    const trace = makeTrace(span('batch', { attributes: { 'batch.id': 5 } }, [part(4), part(5)]))
    expect(trace).toMatchTrace(tree(4))
    expect(trace).not.toMatchTrace(tree(5))
  })

  test('counts for spans that must not be there', () => {
    const tree = node('batch', [
      node('item', { as: 'one', attributes: { id: 1 } }),
      node('item', { times: 0, attributes: { 'retry.of': sameAs('one', 'id') } }),
      node('item', { attributes: { 'retry.of': 2 } }),
    ])
    const trace = (id: number) =>
      makeTrace(
        span('batch', [span('item', { attributes: { id: 1 } }), span('item', { attributes: { 'retry.of': id } })]),
      )
    expect(trace(2)).toMatchTrace(tree)
    expect(trace(1)).not.toMatchTrace(tree)
  })
})

test('exact attributes hold what is the same, and no others', () => {
  const options = { exactAttributes: true }
  const tree = 'checkout {order.id: *} #c\n  POST\n    charge {order.id: #c.order.id}'
  expect(checkout(1, 1)).toMatchTrace(tree, options)
  expect(checkout(1, 2)).not.toMatchTrace(tree, options)
  const more = makeTrace(span('a', { attributes: { x: 1 } }, [span('b', { attributes: { x: 1, y: 2 } })]))
  expect(more.findAll({ exactAttributes: { x: sameAs('parent', 'x') } })).toEqual([])
  expect(more.findAll({ exactAttributes: { x: sameAs('parent', 'x'), y: 2 } })).toHaveLength(1)
})

describe('the alias of the parent', () => {
  const tenants = makeTrace(
    span('GET /orders', { attributes: { 'tenant.id': 'a' } }, [
      span('db.query', { attributes: { 'tenant.id': 'a' } }),
      span('POST', { attributes: { 'tenant.id': 'b' } }, [span('charge', { attributes: { 'tenant.id': 'b' } })]),
    ]),
  )
  const inherited: SpanPattern = { attributes: { 'tenant.id': sameAs('parent', 'tenant.id') } }
  const names = (pattern: SpanPattern) => tenants.findAll(pattern).map(({ name }) => name)

  test('names the parent of whichever span is asked', () => {
    expect(names(inherited)).toEqual(['db.query', 'charge'])
  })

  test.each<[string, SpanPattern, string[]]>([
    ['of a parent', { parent: inherited }, []],
    ['of a child', { child: inherited }, ['GET /orders', 'POST']],
    ['of a sibling', { sibling: inherited }, ['POST']],
    ['of an ancestor', { ancestor: { child: inherited, name: /^GET/ } }, ['db.query', 'POST', 'charge']],
  ])('in the pattern %s names the parent of that span', (_, pattern, found) => {
    expect(names(pattern)).toEqual(found)
  })

  test('can be asked for in a tree, whichever way it is written', () => {
    const child = { 'tenant.id': sameAs('parent', 'tenant.id') }
    const tree = node('GET /orders', [node('db.query', { attributes: child }), node('POST', [node('charge')])])
    expect(tenants).toMatchTrace(tree)
    const line = (of: string) => `GET /orders\n  db.query\n  POST ${of}\n    charge {tenant.id: #parent.tenant.id}`
    expect(tenants).toMatchTrace(line(''))
    expect(tenants).not.toMatchTrace(line('{tenant.id: #parent.tenant.id}'))
  })

  test.each([
    ['another value', makeTrace(span('a', { attributes: { x: 1 } }, [span('b', { attributes: { x: 2 } })]))],
    ['a parent without it', makeTrace(span('a', [span('b', { attributes: { x: 2 } })]))],
    ['a span without it', makeTrace(span('a', { attributes: { x: 1 } }, [span('b', { attributes: { 'x.y': 2 } })]))],
    ['a root', makeTrace(span('b', { attributes: { x: 2 } }))],
    ['a parent of another process', makeTrace(span('b', { parent: 'remote', attributes: { x: 2 } }))],
    ['a parent that was not recorded', makeTrace(span('b', { parent: 'missing', attributes: { x: 2 } }))],
    [
      'the same text of another type',
      makeTrace(span('a', { attributes: { x: 1 } }, [span('b', { attributes: { x: '1' } })])),
    ],
  ])('tells of %s', (_, trace) => {
    const pattern = { attributes: { x: sameAs('parent', 'x') } }
    const span = trace.find('b')
    expect(differencesOf(span, pattern)).toMatchSnapshot()
    expect(() => expect(trace).toHaveSpan('b', pattern)).toThrowErrorMatchingSnapshot()
  })
})

describe('refused', () => {
  const trace = checkout(1, 1)
  const same = sameAs('checkout', 'order.id')
  const ofParent = sameAs(parentAlias, 'order.id')
  test.each<[string, () => unknown]>([
    ['an alias in a pattern of one span', () => trace.find({ attributes: { x: same } })],
    ['an alias of a relation in a pattern of one span', () => trace.find({ child: { attributes: { x: same } } })],
    [
      'an alias that no node has',
      () => expect(trace).toMatchTrace(node('a', { as: 'chekout', attributes: { x: same } })),
    ],
    ['an alias where no node has one', () => expect(trace).toMatchTrace(node('a', { attributes: { x: same } }))],
    ['an alias that no line has', () => expect(trace).toMatchTrace('a #one\n  b {x: #three.x} #two')],
    [
      'an alias of a node that stands for several',
      () =>
        expect(trace).toMatchTrace(
          node('a', [node('b', { as: 'checkout', times: 2 }), node('c', { attributes: { x: same } })]),
        ),
    ],
    [
      'an alias of a node that must not be there',
      () => expect(trace).toMatchTrace('a\n  b [x0] #checkout\n  c {x: #checkout.x}'),
    ],
    ['the alias of the parent for a node', () => node('a', { as: 'parent' })],
    ['a line with the alias of the parent', () => expect(trace).toMatchTrace('a #parent\n  b {x: #parent.x}')],
    ['a part of a value', () => trace.find({ attributes: { list: [ofParent as never] } })],
    ['an attribute of the resource', () => trace.find({ resource: { x: ofParent as never } })],
    ['an attribute of an event', () => trace.find({ events: [{ attributes: { x: ofParent as never } }] })],
    ['a text', () => trace.find({ service: ofParent as never })],
    ['a value of a span', () => expect(trace.find('charge')).toHaveAttribute('x', ofParent as never)],
    ['attributes of a span', () => expect(trace.find('charge')).toHaveAttributes({ x: ofParent as never })],
    ['no alias', () => sameAs('', 'x')],
    ['no key', () => sameAs('parent', undefined as never)],
  ])('%s', (_, act) => {
    expect(act).toThrowErrorMatchingSnapshot()
  })
})

test('a node that asks for it is drawn as the notation writes it', () => {
  const trace = makeTrace(span('checkout', { attributes: { 'order.id': 42 } }))
  const tree = node('checkout', { as: 'checkout' }, [
    node('charge', { attributes: { 'order.id': sameAs('checkout', 'order.id'), x: sameAs('parent', 'odd key') } }),
  ])
  expect(() => expect(trace).toMatchTrace(tree)).toThrow('charge {order.id: #checkout.order.id, x: #parent."odd key"}')
})
