import { expect, test } from 'vitest'
import { json } from '../../src/report/json.ts'
import { sampleReport } from './support/sample-report.ts'

test('findings stand under their service, as ESLint has them under their file', () => {
  expect(json(sampleReport, { cwd: '/repo' })).toMatchInlineSnapshot(`
    "{
      "results": [
        {
          "service": null,
          "messages": [
            {
              "ruleId": "single-root",
              "severity": 0,
              "level": "info",
              "messageId": "found",
              "place": "run",
              "count": 1,
              "message": "The run has 3 traces with more than one root.",
              "fingerprint": "f000000000000001",
              "places": []
            },
            {
              "ruleId": "span-name-style",
              "severity": 1,
              "level": "warn",
              "messageId": "found",
              "place": "span",
              "count": 1,
              "message": "\\"nightly | clean-up\\" does not fit the style <dotted>,\\nsuch as \\"nightly.clean_up\\": 100%.",
              "span": {
                "name": "nightly | clean-up",
                "kind": "internal",
                "traceId": "0af7651916cd43dd8448eb211c80319c",
                "spanId": "53ce929d0e0e4736"
              },
              "expected": "nightly.clean_up",
              "received": "nightly | clean-up",
              "fingerprint": "f000000000000002",
              "places": [
                {
                  "kind": "input",
                  "file": "traces/night run.jsonl"
                }
              ]
            }
          ],
          "suppressedMessages": [],
          "errorCount": 0,
          "warningCount": 1,
          "infoCount": 1
        },
        {
          "service": "checkout",
          "messages": [
            {
              "ruleId": "no-orphan-span",
              "severity": 2,
              "level": "error",
              "messageId": "found",
              "place": "span",
              "count": 12,
              "message": "\\"GET /orders/:id\\" names a parent that was not recorded.",
              "span": {
                "name": "GET /orders/:id",
                "kind": "server",
                "service": "checkout",
                "scope": "@opentelemetry/instrumentation-http",
                "traceId": "0af7651916cd43dd8448eb211c80319c",
                "spanId": "b7ad6b7169203331"
              },
              "fingerprint": "f000000000000003",
              "places": [
                {
                  "kind": "test",
                  "file": "test/orders.test.ts",
                  "test": "orders > an order is charged once"
                },
                {
                  "kind": "code",
                  "file": "src/orders.ts",
                  "line": 12,
                  "column": 5
                }
              ]
            },
            {
              "ruleId": "acme/order-id",
              "severity": 1,
              "level": "warn",
              "messageId": "found",
              "place": "span",
              "count": 1,
              "message": "\\"GET /orders/:id\\" has no order.id.",
              "attribute": "order.id",
              "span": {
                "name": "GET /orders/:id",
                "kind": "server",
                "service": "checkout",
                "scope": "@opentelemetry/instrumentation-http",
                "traceId": "0af7651916cd43dd8448eb211c80319c",
                "spanId": "b7ad6b7169203331"
              },
              "fingerprint": "f000000000000004",
              "places": [
                {
                  "kind": "test",
                  "file": "test/orders.test.ts",
                  "test": "orders > an order is charged once"
                },
                {
                  "kind": "code",
                  "file": "src/orders.ts",
                  "line": 12,
                  "column": 5
                }
              ]
            },
            {
              "ruleId": "no-orphan-span",
              "severity": 2,
              "level": "error",
              "messageId": "found",
              "place": "span",
              "count": 1,
              "message": "\\"db.query\\" names a parent that was not recorded, and this is told at length and this is told at length and this is told at length and this is told at length.",
              "span": {
                "name": "db.query",
                "kind": "client",
                "service": "checkout",
                "traceId": "0af7651916cd43dd8448eb211c80319c",
                "spanId": "00f067aa0ba902b7"
              },
              "fingerprint": "f000000000000006",
              "places": [
                {
                  "kind": "code",
                  "file": "/elsewhere/driver.ts"
                }
              ]
            }
          ],
          "suppressedMessages": [
            {
              "ruleId": "no-deprecated-attribute",
              "severity": 1,
              "level": "warn",
              "messageId": "found",
              "place": "span",
              "count": 2,
              "message": "\\"db.query\\" has the attribute db.system, which is deprecated.",
              "attribute": "db.system",
              "expected": "db.system.name",
              "received": "db.system",
              "span": {
                "name": "db.query",
                "kind": "client",
                "service": "checkout",
                "traceId": "0af7651916cd43dd8448eb211c80319c",
                "spanId": "00f067aa0ba902b7"
              },
              "others": [
                {
                  "name": "db.query",
                  "kind": "client",
                  "service": "checkout",
                  "traceId": "0af7651916cd43dd8448eb211c80319c",
                  "spanId": "00f067aa0ba902b8"
                }
              ],
              "allowed": "the driver is replaced in May",
              "fingerprint": "f000000000000005",
              "places": [
                {
                  "kind": "test",
                  "file": "test/orders.test.ts",
                  "test": "orders > an order is charged once"
                }
              ],
              "suppressions": [
                {
                  "kind": "test",
                  "justification": "the driver is replaced in May"
                }
              ]
            }
          ],
          "errorCount": 2,
          "warningCount": 1,
          "infoCount": 0
        },
        {
          "service": "mail",
          "messages": [
            {
              "ruleId": "no-orphan-span",
              "severity": 2,
              "level": "error",
              "messageId": "found",
              "place": "span",
              "count": 1,
              "message": "\\"send\\" names a parent that was not recorded.",
              "span": {
                "name": "send",
                "kind": "producer",
                "service": "mail",
                "traceId": "0af7651916cd43dd8448eb211c80319c",
                "spanId": "0000000000000001"
              },
              "fingerprint": "f000000000000007",
              "places": []
            }
          ],
          "suppressedMessages": [],
          "errorCount": 1,
          "warningCount": 0,
          "infoCount": 0
        }
      ],
      "faults": [
        {
          "file": "traces/day.jsonl",
          "line": 7,
          "column": 13,
          "message": "It is not JSON: the line ends early.",
          "lost": true
        },
        {
          "file": "traces/day.jsonl",
          "line": 9,
          "message": "spans[0].kind: 9 is no kind; it was read as internal.",
          "lost": false
        },
        {
          "message": "2 traces came in parts too far apart.",
          "lost": false
        }
      ],
      "unusedSuppressions": [
        {
          "fingerprint": "f00000000000000a",
          "rule": "no-self-link",
          "count": 3,
          "service": "checkout",
          "span": "GET /orders/:id",
          "message": "\\"GET /orders/:id\\" links to itself."
        }
      ],
      "rules": [
        {
          "id": "acme/order-id",
          "category": "structure",
          "description": "what order-id wants",
          "severity": "warn",
          "sources": [],
          "url": "https://acme.example/rules/order-id"
        },
        {
          "id": "no-deprecated-attribute",
          "category": "attributes",
          "description": "what no-deprecated-attribute wants",
          "severity": "error",
          "sources": []
        },
        {
          "id": "no-orphan-span",
          "category": "structure",
          "description": "what no-orphan-span wants",
          "severity": "error",
          "sources": []
        },
        {
          "id": "no-self-link",
          "category": "structure",
          "description": "what no-self-link wants",
          "severity": "error",
          "sources": [
            "https://spec.example/links"
          ]
        },
        {
          "id": "single-root",
          "category": "structure",
          "description": "what single-root wants",
          "severity": "off",
          "sources": []
        },
        {
          "id": "span-name-style",
          "category": "naming",
          "description": "what span-name-style wants",
          "severity": "info",
          "sources": []
        }
      ],
      "statistics": {
        "spans": 250000,
        "traces": 31000,
        "errors": 3,
        "warnings": 2,
        "infos": 1,
        "allowed": 1,
        "suppressed": 41,
        "registry": "opentelemetry 1.45.0",
        "durationMs": 1800
      }
    }
    "
  `)
})
