import { expect, test } from 'vitest'
import { weaverJson } from '../../src/report/weaver-json.ts'
import { sampleReport } from './support/sample-report.ts'

test('samples carry their advice, by the ids that Weaver has for the same', () => {
  const findings = sampleReport.findings.map(({ allowed: _allowed, ...finding }) => finding)
  expect(weaverJson({ ...sampleReport, findings: findings.slice(3, 5) })).toMatchInlineSnapshot(`
    "{
      "samples": [
        {
          "span": {
            "name": "GET /orders/:id",
            "kind": "server",
            "attributes": [],
            "span_events": [],
            "span_links": [],
            "live_check_result": {
              "all_advice": [
                {
                  "id": "acme/order-id",
                  "level": "improvement",
                  "message": "\\"GET /orders/:id\\" has no order.id.",
                  "context": {
                    "rule": "acme/order-id",
                    "attribute_name": "order.id",
                    "count": 1,
                    "fingerprint": "f000000000000004"
                  },
                  "signal_type": "span",
                  "signal_name": "GET /orders/:id"
                }
              ],
              "highest_advice_level": "improvement"
            }
          }
        },
        {
          "span": {
            "name": "db.query",
            "kind": "client",
            "attributes": [],
            "span_events": [],
            "span_links": [],
            "live_check_result": {
              "all_advice": [
                {
                  "id": "deprecated",
                  "level": "improvement",
                  "message": "\\"db.query\\" has the attribute db.system, which is deprecated.",
                  "context": {
                    "rule": "no-deprecated-attribute",
                    "attribute_name": "db.system",
                    "expected": "db.system.name",
                    "received": "db.system",
                    "count": 2,
                    "fingerprint": "f000000000000005"
                  },
                  "signal_type": "span",
                  "signal_name": "db.query"
                }
              ],
              "highest_advice_level": "improvement"
            }
          }
        }
      ],
      "statistics": {
        "total_entities": 250000,
        "total_entities_by_type": {
          "span": 250000
        },
        "total_advisories": 3,
        "advice_level_counts": {
          "improvement": 3
        },
        "highest_advice_level_counts": {
          "improvement": 2
        },
        "advice_type_counts": {
          "acme/order-id": 1,
          "deprecated": 2
        },
        "advice_message_counts": {
          "\\"GET /orders/:id\\" has no order.id.": 1,
          "\\"db.query\\" has the attribute db.system, which is deprecated.": 2
        }
      }
    }
    "
  `)
})

test('what is wrong with a resource is told on the resource', () => {
  const findings = sampleReport.findings.slice(2, 3).map((finding) => ({ ...finding, place: 'resource' as const }))
  const { samples } = JSON.parse(weaverJson({ ...sampleReport, findings })) as { readonly samples: readonly object[] }
  expect(samples).toMatchObject([
    {
      resource: {
        attributes: [{ name: 'service.name', value: 'checkout' }],
        live_check_result: { all_advice: [{ signal_type: 'resource', signal_name: 'checkout' }] },
      },
    },
  ])
})
