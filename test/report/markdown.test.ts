import { expect, test } from 'vitest'
import { markdown } from '../../src/report/markdown.ts'
import { sampleReport } from './support/sample-report.ts'

test('each service has a table', () => {
  expect(markdown(sampleReport, { cwd: '/repo' })).toMatchInlineSnapshot(`
    "## Conventions

    **✖ 5 problems (3 errors, 2 warnings, 1 note) in 250,000 spans of 31,000 traces, 1.8 s**

    - 1 fault of the input lost spans
    - 1 suppression is unused
    - 41 findings in the baseline
    - 1 finding allowed by tests

    ### The whole run

    | Severity | Rule | Span | Finding | Times | Where |
    | --- | --- | --- | --- | --- | --- |
    | info | \`single-root\` |  | The run has 3 traces with more than one root. | 1 |  |

    ### No service.name

    | Severity | Rule | Span | Finding | Times | Where |
    | --- | --- | --- | --- | --- | --- |
    | warn | \`span-name-style\` | <code>nightly &#124; clean-up</code> | "nightly &#124; clean-up" does not fit the style &#60;dotted&#62;,&#92;nsuch as "nightly.clean_up": 100%. | 1 | \`traces/night run.jsonl\` |

    ### \`checkout\`

    | Severity | Rule | Span | Finding | Times | Where |
    | --- | --- | --- | --- | --- | --- |
    | error | \`no-orphan-span\` | \`GET /orders/:id\` | "GET /orders/:id" names a parent that was not recorded. | 12 | \`test/orders.test.ts > orders > an order is charged once\`<br>\`src/orders.ts:12:5\` |
    | warn | \`acme/order-id\` | \`GET /orders/:id\` | "GET /orders/:id" has no order.id. | 1 | \`test/orders.test.ts > orders > an order is charged once\`<br>\`src/orders.ts:12:5\` |
    | error | \`no-orphan-span\` | \`db.query\` | "db.query" names a parent that was not recorded, and this is told at length and this is told at length and this is told at length and this is told at length. | 1 | \`/elsewhere/driver.ts\` |

    ### \`mail\`

    | Severity | Rule | Span | Finding | Times | Where |
    | --- | --- | --- | --- | --- | --- |
    | error | \`no-orphan-span\` | \`send\` | "send" names a parent that was not recorded. | 1 |  |

    ### Allowed by tests

    | Severity | Rule | Span | Finding | Times | Where | Reason |
    | --- | --- | --- | --- | --- | --- | --- |
    | warn | \`no-deprecated-attribute\` | \`db.query\` | "db.query" has the attribute db.system, which is deprecated. | 2 | \`test/orders.test.ts > orders > an order is charged once\` | the driver is replaced in May |

    ### The input

    | Spans | Place | Fault |
    | --- | --- | --- |
    | lost | \`traces/day.jsonl:7:13\` | It is not JSON: the line ends early. |
    | noted | \`traces/day.jsonl:9\` | spans&#91;0&#93;.kind: 9 is no kind; it was read as internal. |
    | noted | \`the input\` | 2 traces came in parts too far apart. |

    ### Unused suppressions

    | Rule | What was accepted | Times |
    | --- | --- | --- |
    | \`no-self-link\` | "GET /orders/:id" links to itself. | 3 |

    Drop them: \`spanwright lint --prune-suppressions\`
    "
  `)
})
