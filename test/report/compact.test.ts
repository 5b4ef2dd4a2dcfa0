import { expect, test } from 'vitest'
import { compact } from '../../src/report/compact.ts'
import { sampleReport } from './support/sample-report.ts'

test('each finding is one line that begins with the place', () => {
  expect(compact(sampleReport, { cwd: '/repo' })).toMatchInlineSnapshot(`
    "info: The run has 3 traces with more than one root. [single-root] (the whole run)
    traces/night run.jsonl: warn: "nightly | clean-up" does not fit the style <dotted>,\\nsuch as "nightly.clean_up": 100%. [span-name-style] (nightly | clean-up)
    test/orders.test.ts > orders > an order is charged once: error: "GET /orders/:id" names a parent that was not recorded. [no-orphan-span] ×12 (GET /orders/:id [server @checkout])
    test/orders.test.ts > orders > an order is charged once: warn: "GET /orders/:id" has no order.id. [acme/order-id] (GET /orders/:id [server @checkout])
    /elsewhere/driver.ts: error: "db.query" names a parent that was not recorded, and this is told at length and this is told at length and this is told at length and this is told at length. [no-orphan-span] (db.query [client @checkout])
    error: "send" names a parent that was not recorded. [no-orphan-span] (send [producer @mail])
    traces/day.jsonl:7:13: lost: It is not JSON: the line ends early.
    traces/day.jsonl:9: noted: spans[0].kind: 9 is no kind; it was read as internal.
    the input: noted: 2 traces came in parts too far apart.
    unused suppression: "GET /orders/:id" links to itself. [no-self-link]
    5 problems (3 errors, 2 warnings, 1 note) in 250,000 spans of 31,000 traces, 1.8 s, 1 fault of the input lost spans, 1 suppression is unused, 41 findings in the baseline, 1 finding allowed by tests
    "
  `)
})
