import { expect, test } from 'vitest'
import '../../../src/query/trace-queries.ts'
import type { SpanPattern } from '../../../src/query/span-pattern.ts'
import { buildTraces } from '../../../src/trace/build-traces.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { makeTraces, span } from '../../support/make-trace.ts'
import { differencesOf } from './differences-of.ts'

const sketches = [
  [
    span('POST /orders', { kind: 'server', service: 'shop' }, [
      span('send orders', { kind: 'producer' }),
      span('audit'),
    ]),
  ],
  [
    span('process orders', { kind: 'consumer', service: 'fulfilment', links: ['send orders'] }, [
      span('here', { links: ['process orders'] }),
    ]),
    span('replay', { links: [{}, {}, 'audit'] }),
    span('lost', { links: [{}] }),
  ],
]
const [shop, fulfilment] = makeTraces(...sketches) as [Trace, Trace]

test.each<[SpanPattern, string[]]>([
  [{ linkedTo: 'send orders' }, ['process orders']],
  [{ linkedTo: 'process orders' }, ['here']],
  [{ linkedTo: { parent: { service: 'shop', child: 'audit' } } }, ['process orders', 'replay']],
  [{ linkedTo: () => true }, ['process orders', 'here', 'replay']],
  [{ linkedTo: { linkedTo: 'send orders' } }, ['here']],
  [{ descendant: { linkedTo: 'process orders' } }, ['process orders']],
])('%o fits these, wherever in the traces that were built together the links point', (pattern, names) => {
  expect(fulfilment.findAll(pattern).map(({ name }) => name)).toEqual(names)
})

test('a link to a span of an id that two share points to both', () => {
  const [trace] = makeTraces([
    span('call', { kind: 'client', spanId: '00000000000000aa' }),
    span('answer', { kind: 'server', spanId: '00000000000000aa' }),
    span('later', { links: ['call'] }),
  ]) as [Trace]
  expect(trace.findAll({ linkedTo: 'answer' })).toHaveLength(1)
  expect(trace.findAll({ linkedTo: 'call' })).toHaveLength(1)
})

test('a link points nowhere in traces that were built without its target', () => {
  const [alone] = buildTraces(fulfilment.spans) as [Trace]
  expect(alone.findAll({ linkedTo: 'send orders' })).toEqual([])
  expect(differencesOf(alone.find('process orders'), { linkedTo: 'send orders' })).toMatchInlineSnapshot(
    `"linkedTo: "send orders" <> a span that was not recorded"`,
  )
})

test('traces that were built together are equal to the same traces again, and to one that was built alone', () => {
  expect(makeTraces(...sketches)).toEqual([shop, fulfilment])
  expect(buildTraces(shop.spans)).toEqual([shop])
})

test('a difference tells what the links point to', () => {
  const pattern = { linkedTo: 'nobody' }
  expect(differencesOf(shop.find('send orders'), pattern)).toMatchInlineSnapshot(`"linkedTo: "nobody" <> no links"`)
  expect(differencesOf(fulfilment.find('process orders'), pattern)).toMatchInlineSnapshot(
    `"linkedTo: "nobody" <> "send orders""`,
  )
  expect(differencesOf(fulfilment.find('replay'), pattern)).toMatchInlineSnapshot(
    `"linkedTo: "nobody" <> "audit" and 2 spans that were not recorded"`,
  )
  expect(differencesOf(fulfilment.find('lost'), pattern)).toMatchInlineSnapshot(
    `"linkedTo: "nobody" <> a span that was not recorded"`,
  )
  expect(
    differencesOf(fulfilment.find('process orders'), { linkedTo: { name: 'send orders', kind: 'client' } }),
  ).toMatchInlineSnapshot(`"linkedTo: { name: "send orders", kind: "client" } <> "send orders" (kind: producer)"`)
})

test('a failure shows the difference, the tree and the hint', () => {
  expect(() => fulfilment.find({ name: 'here', parent: { linkedTo: 'audit' } })).toThrowErrorMatchingInlineSnapshot(`
    [Error: trace.find({ name: "here", parent: { linkedTo: "audit" } })

    The only span named "here" differs in 1 field:
      parent   expected { linkedTo: "audit" }
               received "process orders" (linkedTo: "send orders")

      process orders [consumer] #process-orders
      ├─ ~> *
      └─ here   ← differs in parent
         └─ ~> process-orders
      replay
      ├─ ~> *
      ├─ ~> *
      └─ ~> *
      lost
      └─ ~> *]
  `)
  expect(() => fulfilment.find({ name: 'here', parent: 'replay', linkedTo: 'audit' }))
    .toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ name: "here", parent: "replay", linkedTo: "audit" })

      The only span named "here" differs in 2 fields:
        parent     expected "replay"   received "process orders"
        linkedTo   expected "audit"    received "process orders"

        process orders [consumer] #process-orders
        ├─ ~> *
        └─ here   ← differs in parent and linkedTo
           └─ ~> process-orders
        replay
        ├─ ~> *
        ├─ ~> *
        └─ ~> *
        lost
        └─ ~> *]
    `)
  expect(() => fulfilment.find({ name: 'process orders', parent: 'send orders' })).toThrowErrorMatchingInlineSnapshot(`
    [Error: trace.find({ name: "process orders", parent: "send orders" })

    The only span named "process orders" differs in 1 field:
      parent   expected "send orders"   received none: it is a root

      process orders [consumer] #process-orders   ← differs in parent
      ├─ ~> *
      └─ here
         └─ ~> process-orders
      replay
      ├─ ~> *
      ├─ ~> *
      └─ ~> *
      lost
      └─ ~> *
    Hint: "send orders" is what a link points to: use \`linkedTo\`.]
  `)
})
