import { describe, expect, test } from 'vitest'
import '../../../src/query/trace-queries.ts'
import { compileQuery } from '../../../src/query/compile-query.ts'
import type { SpanPattern } from '../../../src/query/span-pattern.ts'
import { spanData } from '../../trace/support/arbitrary-spans.ts'
import { buildTraces } from '../../../src/trace/build-traces.ts'
import { makeTrace, span } from '../../support/make-trace.ts'
import { differencesOf } from './differences-of.ts'

const trace = makeTrace(
  span('GET /orders/:id', { kind: 'server', service: 'shop' }, [
    span('load order', [span('db.query', { kind: 'client' }), span('db.query', { kind: 'client', status: 'error' })]),
    span('POST', { kind: 'client' }, [span('POST /charge', { kind: 'server', service: 'payments' })]),
  ]),
)
const cutOff = makeTrace(
  span('lost', { parent: 'missing' }, [span('below lost', [span('far below lost')])]),
  span('also lost', { parent: 'missing' }),
  span('called', { parent: 'remote' }, [span('below called')]),
  span('root', [span('child')]),
  span('in cycle', { spanId: '00000000000000aa', parentSpanId: '00000000000000bb' }),
  span('in cycle too', { spanId: '00000000000000bb', parentSpanId: '00000000000000aa' }),
)

test.each<[SpanPattern, string[]]>([
  [{ parent: 'load order' }, ['db.query', 'db.query']],
  [{ parent: null }, ['GET /orders/:id']],
  [{ ancestor: { kind: 'server', service: 'shop' } }, ['load order', 'db.query', 'db.query', 'POST', 'POST /charge']],
  [{ child: 'POST /charge' }, ['POST']],
  [{ child: { child: 'db.query' } }, ['GET /orders/:id']],
  [{ descendant: 'db.query' }, ['GET /orders/:id', 'load order']],
  [{ sibling: 'db.query' }, ['db.query', 'db.query']],
  [{ sibling: /^POST/ }, ['load order']],
  [{ name: 'db.query', ancestor: { parent: null }, sibling: { status: 'error' } }, ['db.query']],
  [{ parent: (one) => one.children.length === 1 }, ['POST /charge']],
])('%o fits these', (pattern, names) => {
  expect(trace.findAll(pattern).map(({ name }) => name)).toEqual(names)
})

test('a span is no relative of its own', () => {
  for (const field of ['parent', 'child', 'ancestor', 'descendant', 'sibling']) {
    expect(trace.findAll({ name: 'POST', [field]: 'POST' })).toEqual([])
  }
})

describe('where parents were not recorded', () => {
  test('a span has no parent where it names none, or one of another process', () => {
    expect(cutOff.findAll({ parent: null }).map(({ name }) => name)).toEqual(['called', 'root'])
  })

  test('spans that name the same parent are siblings, roots are not', () => {
    expect(cutOff.findAll({ sibling: /./ }).map(({ name }) => name)).toEqual(['lost', 'also lost'])
  })
})

describe('a difference in structure tells what there is', () => {
  test('in place of the parent', () => {
    const pattern = { parent: 'GET /orders/:id' }
    expect(differencesOf(trace.find('POST /charge'), pattern)).toMatchInlineSnapshot(
      `"parent: "GET /orders/:id" <> "POST""`,
    )
    expect(differencesOf(trace.find('POST'), { parent: 'load order' })).toMatchInlineSnapshot(
      `"parent: "load order" <> "GET /orders/:id""`,
    )
    expect(differencesOf(trace.find('GET /orders/:id'), { parent: 'POST' })).toMatchInlineSnapshot(
      `"parent: "POST" <> none: it is a root"`,
    )
    expect(differencesOf(cutOff.find('called'), pattern)).toMatchInlineSnapshot(
      `"parent: "GET /orders/:id" <> a span of another process that was not recorded"`,
    )
    expect(differencesOf(cutOff.find('lost'), pattern)).toMatchInlineSnapshot(
      `"parent: "GET /orders/:id" <> a parent that was not recorded"`,
    )
    expect(differencesOf(cutOff.find('in cycle'), pattern)).toMatchInlineSnapshot(
      `"parent: "GET /orders/:id" <> a cycle: its ancestors lead back to it"`,
    )
  })

  test('in place of no parent', () => {
    const pattern = { parent: null }
    expect(differencesOf(trace.find('POST'), pattern)).toMatchInlineSnapshot(`"parent: none <> "GET /orders/:id""`)
    expect(differencesOf(cutOff.find('lost'), pattern)).toMatchInlineSnapshot(
      `"parent: none <> a parent that was not recorded"`,
    )
    expect(differencesOf(cutOff.find('in cycle'), pattern)).toMatchInlineSnapshot(
      `"parent: none <> a cycle: its ancestors lead back to it"`,
    )
  })

  test('in a parent of the right name', () => {
    const pattern = { parent: { name: 'POST', kind: 'server', attributes: { 'server.address': 'payments' } } } as const
    expect(differencesOf(trace.find('POST /charge'), pattern)).toMatchInlineSnapshot(
      `"parent: { name: "POST", kind: "server", attributes: { "server.address": "payments" } } <> "POST" (kind: client, server.address: (absent))"`,
    )
    expect(
      differencesOf(trace.find('POST /charge'), { parent: { name: 'POST', parent: 'load order' } }),
    ).toMatchInlineSnapshot(`"parent: { name: "POST", parent: "load order" } <> "POST" (parent: "GET /orders/:id")"`)
  })

  test('among the ancestors', () => {
    const pattern = { ancestor: 'GET /' }
    expect(differencesOf(trace.find('POST /charge'), pattern)).toMatchInlineSnapshot(
      `"ancestor: "GET /" <> "POST" and "GET /orders/:id""`,
    )
    expect(differencesOf(trace.find('GET /orders/:id'), pattern)).toMatchInlineSnapshot(
      `"ancestor: "GET /" <> none: it is a root"`,
    )
    expect(differencesOf(cutOff.find('far below lost'), pattern)).toMatchInlineSnapshot(
      `"ancestor: "GET /" <> "below lost" and "lost", below a parent that was not recorded"`,
    )
    expect(differencesOf(cutOff.find('below called'), pattern)).toMatchInlineSnapshot(
      `"ancestor: "GET /" <> "called", below a span of another process that was not recorded"`,
    )
    expect(differencesOf(cutOff.find('in cycle too'), pattern)).toMatchInlineSnapshot(
      `"ancestor: "GET /" <> "in cycle", in a cycle"`,
    )
    expect(
      differencesOf(trace.find('POST /charge'), { ancestor: { name: 'GET /orders/:id', status: 'ok' } }),
    ).toMatchInlineSnapshot(
      `"ancestor: { name: "GET /orders/:id", status: "ok" } <> "GET /orders/:id" (status: unset)"`,
    )
  })

  test('among the ancestors, of which a long chain is cut', () => {
    const chain = (levels: number): ReturnType<typeof span> =>
      levels === 0 ? span('leaf') : span(`level ${levels}`, [chain(levels - 1)])
    const pattern = { ancestor: 'nobody' }
    expect(differencesOf(makeTrace(chain(4)).find('leaf'), pattern)).toMatchInlineSnapshot(
      `"ancestor: "nobody" <> "level 1", "level 2", "level 3" and "level 4""`,
    )
    expect(differencesOf(makeTrace(chain(10)).find('leaf'), pattern)).toMatchInlineSnapshot(
      `"ancestor: "nobody" <> "level 1", "level 2", "level 3", "level 4" and 6 more"`,
    )
    expect(differencesOf(makeTrace(chain(30)).find('leaf'), pattern)).toMatchInlineSnapshot(
      `"ancestor: "nobody" <> "level 1", "level 2", "level 3", "level 4" and more"`,
    )
  })

  test('among the children, the descendants and the siblings', () => {
    expect(differencesOf(trace.find('load order'), { child: 'cache.get' })).toMatchInlineSnapshot(
      `"child: "cache.get" <> "db.query" (2 spans)"`,
    )
    expect(differencesOf(trace.find('GET /orders/:id'), { child: 'cache.get' })).toMatchInlineSnapshot(
      `"child: "cache.get" <> "load order" and "POST""`,
    )
    expect(differencesOf(trace.find('GET /orders/:id'), { descendant: 'cache.get' })).toMatchInlineSnapshot(
      `"descendant: "cache.get" <> "load order", "POST", "db.query" (2 spans) and "POST /charge""`,
    )
    expect(differencesOf(trace.find('POST'), { sibling: 'cache.get' })).toMatchInlineSnapshot(
      `"sibling: "cache.get" <> "load order""`,
    )
    expect(differencesOf(trace.find('POST /charge'), { child: 'x' })).toMatchInlineSnapshot(
      `"child: "x" <> no children"`,
    )
    expect(differencesOf(trace.find('POST /charge'), { descendant: 'x' })).toMatchInlineSnapshot(
      `"descendant: "x" <> no descendants"`,
    )
    expect(differencesOf(trace.find('POST /charge'), { sibling: 'x' })).toMatchInlineSnapshot(
      `"sibling: "x" <> no siblings"`,
    )
    expect(
      differencesOf(trace.find('load order'), { child: { name: 'db.query', kind: 'server' } }),
    ).toMatchInlineSnapshot(`"child: { name: "db.query", kind: "server" } <> "db.query" (kind: client)"`)
    const failed = { child: { name: 'db.query', kind: 'server', status: 'error' } } as const
    expect(differencesOf(trace.find('load order'), failed)).toMatchInlineSnapshot(
      `"child: { name: "db.query", kind: "server", status: "error" } <> "db.query" (kind: client)"`,
    )
    expect(differencesOf(trace.find('POST'), { child: { kind: 'consumer' } })).toMatchInlineSnapshot(
      `"child: { kind: "consumer" } <> "POST /charge" (kind: server)"`,
    )
    const wide = makeTrace(
      span(
        'root',
        Array.from({ length: 30 }, (_, i) => span(`job ${i % 10}`)),
      ),
    )
    expect(differencesOf(wide.find('root'), { child: 'x' })).toMatchInlineSnapshot(
      `"child: "x" <> "job 0" (2 spans), "job 1" (2 spans), "job 2" (2 spans), "job 3" (2 spans), "job 4" (2 spans), "job 5" (2 spans), "job 6" (2 spans) and 3 more, among others"`,
    )
  })
})

describe('a hint says', () => {
  test.each<[SpanPattern, string, string]>([
    [{ parent: 'GET /orders/:id' }, 'POST /charge', '"GET /orders/:id" is an ancestor: use `ancestor`.'],
    [{ parent: 'POST /charge' }, 'POST', '"POST /charge" is a child: use `child`.'],
    [{ parent: 'load order' }, 'POST', '"load order" is a sibling: use `sibling`.'],
    [{ child: 'POST /charge' }, 'GET /orders/:id', '"POST /charge" is a descendant: use `descendant`.'],
    [{ child: 'POST' }, 'POST /charge', '"POST" is the parent: use `parent`.'],
    [{ ancestor: 'POST /charge' }, 'POST', '"POST /charge" is a child: use `child`.'],
    [{ descendant: 'POST' }, 'POST /charge', '"POST" is the parent: use `parent`.'],
    [
      { sibling: { kind: 'server', service: 'shop' } },
      'POST',
      '{ kind: "server", service: "shop" } is the parent: use `parent`.',
    ],
  ])('%o: which other relation holds', (pattern, name, hint) => {
    expect(hintsOf(trace.find(name), pattern)).toEqual([hint])
  })

  test('that no span fits at all, and what may have been meant', () => {
    expect(hintsOf(trace.find('POST'), { parent: 'GET /ordes/:id' })).toEqual([
      'no span of the trace fits "GET /ordes/:id"; the nearest name is "GET /orders/:id".',
    ])
    expect(hintsOf(trace.find('POST'), { child: { kind: 'consumer' } })).toEqual([
      'no span of the trace fits { kind: "consumer" }.',
    ])
    expect(hintsOf(trace.find('POST'), { child: { name: 'POST', kind: 'consumer' } })).toEqual([
      'no span of the trace fits { name: "POST", kind: "consumer" }.',
    ])
  })

  test('nothing where the span asked for is elsewhere', () => {
    expect(hintsOf(trace.find('POST'), { parent: 'db.query' })).toEqual([])
  })
})

test('a failure shows the difference, the tree and the hint', () => {
  expect(() => trace.find({ name: 'POST /charge', parent: 'GET /orders/:id' })).toThrowErrorMatchingInlineSnapshot(`
    [Error: trace.find({ name: "POST /charge", parent: "GET /orders/:id" })

    The only span named "POST /charge" fits in itself, but not in its place in the tree:
      parent   expected "GET /orders/:id"   received "POST"

      GET /orders/:id [server @shop]
      ├─ load order
      │  ├─ db.query [client]
      │  └─ db.query [client error]
      └─ POST [client]
         └─ POST /charge [server @payments]   ← stands elsewhere
    Hint: "GET /orders/:id" is an ancestor: use \`ancestor\`.]
  `)
  expect(() => trace.find({ name: 'db.query', parent: { name: /^GET/, kind: 'client' } }))
    .toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "db.query", parent: { name: /^GET/, kind: "client" } })

      None of the 2 spans named "db.query" fits. All fit in themselves, but not in their place in the tree:
        parent   expected { name: /^GET/, kind: "client" }   received "load order"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]   ← stands elsewhere
        │  └─ db.query [client error]   ← stands elsewhere
        └─ POST [client]
           └─ POST /charge [server @payments]
      Hint: no span of the trace fits { name: /^GET/, kind: "client" }.]
    `)
  expect(() => trace.find({ kind: 'client', child: 'db.query' })).toThrowErrorMatchingInlineSnapshot(`
    [Error: trace.find({ kind: "client", child: "db.query" })

    No span fits { kind: "client", child: "db.query" }, among 6 spans. 2 spans differ in 1 field only:
      child   expected "db.query"   received no children

      GET /orders/:id [server @shop]
      ├─ load order
      │  ├─ db.query [client]   ← differs in child
      │  └─ db.query [client error]   ← differs in child
      └─ POST [client]
         └─ POST /charge [server @payments]
    Hint: "db.query" is a sibling: use \`sibling\`.]
  `)
})

describe('a query that cannot be meant is refused, with its place', () => {
  test.each<[string, unknown, string]>([
    [
      'an unknown field',
      { parent: { nam: 'x' } },
      'In parent: "nam" is not a field of a span pattern. Did you mean "name"?',
    ],
    ['deep inside', { parent: { child: { kind: 'CLIENT' } } }, 'In parent.child: kind must be one of internal,'],
    [
      'null',
      { child: null },
      'In child: A span is described by a name, a RegExp, a predicate or an object of fields, not by null.',
    ],
    ['undefined', { parent: undefined }, 'The field "parent" of a span pattern is undefined.'],
    ['a list', { after: ['a'] }, 'In after: A span is described by'],
    ['a span', { parent: trace.find('POST') }, 'In parent: A span is described by'],
    [
      'a matcher',
      { ancestor: expect.any(String) },
      'In ancestor: An asymmetric matcher stands for one value, not for a span.',
    ],
  ])('%s', (_, query, message) => {
    expect(() => compileQuery(query as SpanPattern)).toThrow(TypeError)
    expect(() => compileQuery(query as SpanPattern)).toThrow(message)
  })
})

test.each<[SpanPattern, string]>([
  [{ parent: null }, '{ parent: null }'],
  [{ name: 'a', parent: 'b', ancestor: /c/ }, '{ name: "a", parent: "b", ancestor: /c/ }'],
  [{ child: { kind: 'client', sibling: 'd' } }, '{ child: { kind: "client", sibling: "d" } }'],
])('%o is printed', (query, text) => {
  expect(compileQuery(query).text).toBe(text)
})

describe('large traces', () => {
  const size = 30_000
  const shapes = {
    chain: Array.from({ length: size }, (_, i) => spanData(i, { name: `${i % 2}`, ...parentAt(i - 1) })),
    siblings: Array.from({ length: size }, (_, i) => spanData(i, { name: `${i % 2}`, ...parentAt(i === 0 ? -1 : 0) })),
    'siblings whose parent is missing': Array.from({ length: size }, (_, i) =>
      spanData(i, { name: `${i % 2}`, ...parentAt(size) }),
    ),
  }

  test.each(Object.entries(shapes))('%s: each span is asked a few times, and told of in no time', (_, data) => {
    const [large] = buildTraces(data)
    for (const field of [
      'parent',
      'child',
      'ancestor',
      'descendant',
      'sibling',
      'linkedTo',
      'after',
      'before',
      'overlaps',
    ]) {
      let asked = 0
      const never = compileQuery({ [field]: () => ++asked < 0 } as SpanPattern)
      const some = compileQuery({ [field]: '1' } as SpanPattern)
      for (const one of large?.spans ?? []) {
        never.differences(one)
        some.differences(one)
      }
      expect(asked).toBeLessThan(10 * size)
    }
  })
})

function parentAt(number: number): object {
  return number < 0 ? {} : { parentSpanId: (number + 1).toString(16).padStart(16, '0') }
}

function hintsOf(one: Parameters<typeof differencesOf>[0], pattern: SpanPattern): string[] {
  const hints = compileQuery(pattern)
    .differences(one)
    .map(({ hint }) => hint?.())
  return hints.filter((hint) => hint !== undefined)
}
