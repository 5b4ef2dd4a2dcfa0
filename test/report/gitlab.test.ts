import { expect, test } from 'vitest'
import { gitlab } from '../../src/report/gitlab.ts'
import { sampleReport } from './support/sample-report.ts'

test('each finding that counts is an issue, and so is what makes the run doubtful', () => {
  expect(gitlab(sampleReport, { cwd: '/repo' })).toMatchInlineSnapshot(`
    "[
      {
        "description": "The run has 3 traces with more than one root. (the whole run)",
        "check_name": "single-root",
        "fingerprint": "f000000000000001",
        "severity": "info",
        "location": {
          "path": "telemetry",
          "lines": {
            "begin": 1
          }
        }
      },
      {
        "description": "\\"nightly | clean-up\\" does not fit the style <dotted>,\\nsuch as \\"nightly.clean_up\\": 100%. (nightly | clean-up)",
        "check_name": "span-name-style",
        "fingerprint": "f000000000000002",
        "severity": "minor",
        "location": {
          "path": "traces/night run.jsonl",
          "lines": {
            "begin": 1
          }
        }
      },
      {
        "description": "\\"GET /orders/:id\\" names a parent that was not recorded. ×12 (GET /orders/:id [server @checkout])",
        "check_name": "no-orphan-span",
        "fingerprint": "f000000000000003",
        "severity": "major",
        "location": {
          "path": "test/orders.test.ts",
          "lines": {
            "begin": 1
          }
        }
      },
      {
        "description": "\\"GET /orders/:id\\" has no order.id. (GET /orders/:id [server @checkout])",
        "check_name": "acme/order-id",
        "fingerprint": "f000000000000004",
        "severity": "minor",
        "location": {
          "path": "test/orders.test.ts",
          "lines": {
            "begin": 1
          }
        }
      },
      {
        "description": "\\"db.query\\" names a parent that was not recorded, and this is told at length and this is told at length and this is told at length and this is told at length. (db.query [client @checkout])",
        "check_name": "no-orphan-span",
        "fingerprint": "f000000000000006",
        "severity": "major",
        "location": {
          "path": "/elsewhere/driver.ts",
          "lines": {
            "begin": 1
          }
        }
      },
      {
        "description": "\\"send\\" names a parent that was not recorded. (send [producer @mail])",
        "check_name": "no-orphan-span",
        "fingerprint": "f000000000000007",
        "severity": "major",
        "location": {
          "path": "telemetry",
          "lines": {
            "begin": 1
          }
        }
      },
      {
        "description": "Spans were lost: It is not JSON: the line ends early.",
        "check_name": "input",
        "fingerprint": "092cd08a4ca641f3",
        "severity": "critical",
        "location": {
          "path": "traces/day.jsonl",
          "lines": {
            "begin": 7
          }
        }
      },
      {
        "description": "An unused suppression of no-self-link: \\"GET /orders/:id\\" links to itself.",
        "check_name": "unused-suppression",
        "fingerprint": "43f00d2ff37f0f41",
        "severity": "major",
        "location": {
          "path": "telemetry",
          "lines": {
            "begin": 1
          }
        }
      }
    ]
    "
  `)
})
