import { expect, test } from 'vitest'
import { makeTraces } from '../../../src/lint/make-traces.ts'
import { compileTree } from '../../../src/query/tree/compile-tree.ts'
import { diffOfTree } from '../../../src/query/tree/diff-of-tree.ts'
import { nearestMiss } from '../../../src/query/tree/explain-tree.ts'

test('the two texts differ in what is missing, not expected or different, and in nothing else', () => {
  const traces = makeTraces(`
    GET /orders/:id [server]
      db.query [client] {db.system.name: "mysql"}
      cache.get
        cache.miss
      POST [client]
        POST /charge [server @payments]
  `)
  const tree = compileTree(`
    GET /orders/:id [server]
      db.query [client] {db.system.name: "postgresql"}
      POST [client]
        POST /charge [server @payments error]
      send mail [producer]
  `)
  const selection = { traces, spans: traces.flatMap(({ spans }) => spans) }

  const { actual, expected } = diffOfTree(nearestMiss(tree, selection, {}), selection)

  expect(actual).toMatchInlineSnapshot(`
    "GET /orders/:id [server]
       db.query [client]   ← db.system.name: "mysql"
       cache.get
          cache.miss
       POST [client]
          POST /charge [server]   ← status: unset"
  `)
  expect(expected).toMatchInlineSnapshot(`
    "GET /orders/:id [server]
       db.query [client]   ← db.system.name: "postgresql"
       POST [client]
          POST /charge [server]   ← status: error
       send mail [producer]"
  `)
})
