import { expect, test } from 'vitest'
import { agent } from '../../src/report/agent.ts'
import { sampleReport } from './support/sample-report.ts'

test('each finding is one line with what is needed to mend it', () => {
  expect(agent(sampleReport, { cwd: '/repo' })).toMatchInlineSnapshot(`
    "info single-root | the whole run | The run has 3 traces with more than one root. | help: what single-root wants; spanwright explain single-root
    warn span-name-style | nightly | clean-up | "nightly | clean-up" does not fit the style <dotted>,\\nsuch as "nightly.clean_up": 100%. | at traces/night run.jsonl | expected nightly.clean_up | received nightly | clean-up | help: what span-name-style wants; spanwright explain span-name-style
    error no-orphan-span ×12 | GET /orders/:id [server @checkout] | "GET /orders/:id" names a parent that was not recorded. | at test/orders.test.ts > orders > an order is charged once | at src/orders.ts:12:5 | help: what no-orphan-span wants; spanwright explain no-orphan-span
    warn acme/order-id | GET /orders/:id [server @checkout] | "GET /orders/:id" has no order.id. | at test/orders.test.ts > orders > an order is charged once | at src/orders.ts:12:5 | attribute order.id | help: what order-id wants; https://acme.example/rules/order-id
    error no-orphan-span | db.query [client @checkout] | "db.query" names a parent that was not recorded, and this is told at length and this is told at length and this is told at length and this is told at length. | at /elsewhere/driver.ts | help: what no-orphan-span wants; spanwright explain no-orphan-span
    error no-orphan-span | send [producer @mail] | "send" names a parent that was not recorded. | help: what no-orphan-span wants; spanwright explain no-orphan-span
    input | lost | traces/day.jsonl:7:13 | It is not JSON: the line ends early.
    input | noted | traces/day.jsonl:9 | spans[0].kind: 9 is no kind; it was read as internal.
    input | noted | the input | 2 traces came in parts too far apart.
    unused suppression | no-self-link | "GET /orders/:id" links to itself. | help: spanwright lint --prune-suppressions
    5 problems (3 errors, 2 warnings, 1 note) in 250,000 spans of 31,000 traces, 1.8 s, 1 fault of the input lost spans, 1 suppression is unused, 41 findings in the baseline, 1 finding allowed by tests
    "
  `)
})
