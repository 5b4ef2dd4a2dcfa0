import { expect, test } from 'vitest'
import { githubSummary } from '../../src/report/github-summary.ts'
import { sampleReport } from './support/sample-report.ts'

test('each broken rule has a row', () => {
  expect(githubSummary(sampleReport, { cwd: '/repo' })).toMatchInlineSnapshot(`
    "## Conventions

    **✖ 5 problems (3 errors, 2 warnings, 1 note) in 250,000 spans of 31,000 traces, 1.8 s**

    - 1 fault of the input lost spans
    - 1 suppression is unused
    - 41 findings in the baseline
    - 1 finding allowed by tests

    | Rule | Severity | Findings | Times | The first |
    | --- | --- | --- | --- | --- |
    | [\`acme/order-id\`](<https://acme.example/rules/order-id>) | warn | 1 | 1 | "GET /orders/:id" has no order.id. |
    | \`no-orphan-span\` | error | 3 | 14 | "GET /orders/:id" names a parent that was not recorded. |
    | \`single-root\` | info | 1 | 1 | The run has 3 traces with more than one root. |
    | \`span-name-style\` | warn | 1 | 1 | "nightly &#124; clean-up" does not fit the style &#60;dotted&#62;,&#92;nsuch as "nightly.clean_up": 100%. |

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
