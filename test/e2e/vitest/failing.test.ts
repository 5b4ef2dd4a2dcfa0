import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { failureOf, runVitest, type VitestRun } from '../../support/run-vitest.ts'

let run: VitestRun

beforeAll(async () => {
  run = await runVitest(join(import.meta.dirname, 'projects/failing'))
}, 30_000)

test('a miss shows the nearest span and the tree, and the trace is annotated', () => {
  expect(failureOf(run, 'no such span')).toMatchInlineSnapshot(`
    "no such span
    Error: expect(trace).toHaveSpan("db.query", { attributes: { "db.system.name": "postgresql" } })

    The only span named "db.query" differs in 1 field:
      db.system.name   expected "postgresql"   received "mysql"

      GET /orders/:id [server]
      └─ db.query [client]   ← differs in db.system.name

    Expected: "db.system.name: "postgresql""
    Received: "db.system.name: "mysql""

     ❯ failing.test.ts:18:35
         16| test('no such span', async ({ telemetry }) => {
         17|   order()
         18|   expect(await telemetry.trace()).toHaveSpan('db.query', { attributes:…
           |                                   ^
         19| })
         20|

     ❯ trace
       ↳ The trace of this test:

      GET /orders/:id [server]
      └─ db.query [client] {db.system.name: "mysql"}"
  `)
})

test('no trace is told with what to look at', () => {
  expect(failureOf(run, 'no trace')).toMatchInlineSnapshot(`
    "no trace
    Error: No trace was recorded: not a single span started within 50 ms.

    These spans belong to no test, because they started outside of any test, or while several ran and with nothing to tell whose they are:
      at import
     ❯ failing.test.ts:22:3
         20|
         21| test('no trace', async ({ telemetry }) => {
         22|   await telemetry.trace()
           |   ^
         23| })
         24|

     ❯ trace
       ↳ This test recorded no trace."
  `)
})

test('two traces are both drawn', () => {
  expect(failureOf(run, 'two traces')).toMatchInlineSnapshot(`
    "two traces
    Error: 2 traces were recorded, and one was asked for:

      GET /orders/:id [server]
      └─ db.query [client] {db.system.name: "mysql"}

      send mail

    Hint: name a span of the one that you mean: \`telemetry.trace("GET /orders/:id")\`; or take all: \`telemetry.traces()\`. If they should be one trace, context was lost where the second root starts.
     ❯ failing.test.ts:28:3
         26|   order()
         27|   tracer.startSpan('send mail').end()
         28|   await telemetry.trace()
           |   ^
         29| })
         30|

     ❯ trace
       ↳ The 2 traces of this test:

      GET /orders/:id [server]
      └─ db.query [client] {db.system.name: "mysql"}

      send mail"
  `)
})

test('an open span is named with the place where it was started', () => {
  expect(failureOf(run, 'a span still open')).toMatchInlineSnapshot(`
    "a span still open
    Error: The trace is not complete: 1 span is still open after 50 ms:
      "db.query" started at <project>/failing.test.ts:33:12

      GET /orders/:id
      └─ db.query [open]   ← still open

    Hint: end every span, in a \`finally\` where the work may throw. If the work is just slow, give it time: \`telemetry.trace({ timeout: 5000 })\`.
     ❯ failing.test.ts:36:3
         34|     root.end()
         35|   })
         36|   await telemetry.trace()
           |   ^
         37| })
         38|

     ❯ trace
       ↳ The trace of this test:

      GET /orders/:id
      └─ db.query [open]   ← still open
     ❯ warning
       ↳ 1 span left open by this test:
      "db.query" started at <project>/failing.test.ts:33:12"
  `)
})

test('the run ends with the spans left open and the spans of no test', () => {
  expect(run.output.slice(run.output.indexOf('Spans left open')).trimEnd()).toMatchInlineSnapshot(`
    "Spans left open
      failing.test.ts > a span still open
        "db.query" started at <project>/failing.test.ts:33:12
      failing.test.ts > leaves a span open and passes
        "forgotten" started at <project>/failing.test.ts:40:10

    Spans of no test
      failing.test.ts: "at import""
  `)
})

test(
  'an instrumentation that patched nothing fails the file, with the package and the cause',
  { timeout: 30_000 },
  async () => {
    const unpatched = await runVitest(join(import.meta.dirname, 'projects/unpatched'))
    expect(unpatched.exitCode).toBe(1)
    const from = unpatched.errors.indexOf('Error: ')
    expect(unpatched.errors.slice(from, unpatched.errors.indexOf('\n\n', from))).toMatchInlineSnapshot(`
      "Error: @opentelemetry/instrumentation-express cannot patch express 5.3.0: Vite runs it as a part of the project, not Node as a package.
        asked for by   "@opentelemetry/instrumentation-express"
        loaded from    <root>/node_modules/express/index.js
        installed      5.3.0
        supported      >=4.0.0 <6
      Take express out of server.deps.inline and deps.optimizer, or add it to server.deps.external; or take @opentelemetry/instrumentation-express out of instrumentations."
    `)
  },
)
