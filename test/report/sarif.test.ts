import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sarif } from '../../src/report/sarif.ts'
import { anyReport } from './support/arbitrary-report.ts'
import { cleanReport, emptyReport, sampleReport } from './support/sample-report.ts'
import { sarifSchema } from './support/sarif-schema.ts'

const ajv = new Ajv({
  allErrors: true,
  formats: {
    uri: (uri: string) => URL.canParse(uri),
    'uri-reference': (uri: string) =>
      /^(?:[\w\-.~!$&'()*+,;=:@/?#[\]]|%[0-9A-F]{2})*$/.test(uri) && URL.canParse(uri, 'file:///'),
  },
})
const isSarif = ajv.compile(sarifSchema)
const errorsOf = (text: string): unknown => (isSarif(JSON.parse(text)) ? [] : isSarif.errors)

test('findings are results, with rules, places and fingerprints', () => {
  expect(sarif(sampleReport, { cwd: '/repo' })).toMatchInlineSnapshot(`
    "{
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "Spanwright",
              "rules": [
                {
                  "id": "acme/order-id",
                  "shortDescription": {
                    "text": "what order-id wants"
                  },
                  "fullDescription": {
                    "text": "what order-id wants"
                  },
                  "help": {
                    "text": "what order-id wants.\\nMore: https://acme.example/rules/order-id"
                  },
                  "helpUri": "https://acme.example/rules/order-id",
                  "defaultConfiguration": {
                    "level": "warning"
                  },
                  "properties": {
                    "tags": [
                      "structure"
                    ]
                  }
                },
                {
                  "id": "no-deprecated-attribute",
                  "shortDescription": {
                    "text": "what no-deprecated-attribute wants"
                  },
                  "fullDescription": {
                    "text": "what no-deprecated-attribute wants"
                  },
                  "help": {
                    "text": "what no-deprecated-attribute wants.\\nMore: spanwright explain no-deprecated-attribute"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  },
                  "properties": {
                    "tags": [
                      "attributes"
                    ]
                  }
                },
                {
                  "id": "no-orphan-span",
                  "shortDescription": {
                    "text": "what no-orphan-span wants"
                  },
                  "fullDescription": {
                    "text": "what no-orphan-span wants"
                  },
                  "help": {
                    "text": "what no-orphan-span wants.\\nMore: spanwright explain no-orphan-span"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  },
                  "properties": {
                    "tags": [
                      "structure"
                    ]
                  }
                },
                {
                  "id": "no-self-link",
                  "shortDescription": {
                    "text": "what no-self-link wants"
                  },
                  "fullDescription": {
                    "text": "what no-self-link wants"
                  },
                  "help": {
                    "text": "what no-self-link wants.\\nMore: spanwright explain no-self-link\\nSource: https://spec.example/links"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  },
                  "properties": {
                    "tags": [
                      "structure"
                    ]
                  }
                },
                {
                  "id": "single-root",
                  "shortDescription": {
                    "text": "what single-root wants"
                  },
                  "fullDescription": {
                    "text": "what single-root wants"
                  },
                  "help": {
                    "text": "what single-root wants.\\nMore: spanwright explain single-root"
                  },
                  "defaultConfiguration": {
                    "enabled": false
                  },
                  "properties": {
                    "tags": [
                      "structure"
                    ]
                  }
                },
                {
                  "id": "span-name-style",
                  "shortDescription": {
                    "text": "what span-name-style wants"
                  },
                  "fullDescription": {
                    "text": "what span-name-style wants"
                  },
                  "help": {
                    "text": "what span-name-style wants.\\nMore: spanwright explain span-name-style"
                  },
                  "defaultConfiguration": {
                    "level": "note"
                  },
                  "properties": {
                    "tags": [
                      "naming"
                    ]
                  }
                }
              ]
            }
          },
          "columnKind": "utf16CodeUnits",
          "invocations": [
            {
              "executionSuccessful": false,
              "toolExecutionNotifications": [
                {
                  "level": "error",
                  "message": {
                    "text": "It is not JSON: the line ends early."
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "traces/day.jsonl"
                        },
                        "region": {
                          "startLine": 7,
                          "startColumn": 13
                        }
                      }
                    }
                  ]
                },
                {
                  "level": "warning",
                  "message": {
                    "text": "spans[0].kind: 9 is no kind; it was read as internal."
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "traces/day.jsonl"
                        },
                        "region": {
                          "startLine": 9
                        }
                      }
                    }
                  ]
                },
                {
                  "level": "warning",
                  "message": {
                    "text": "2 traces came in parts too far apart."
                  }
                }
              ],
              "toolConfigurationNotifications": [
                {
                  "level": "error",
                  "message": {
                    "text": "An unused suppression of no-self-link: \\"GET /orders/:id\\" links to itself."
                  }
                }
              ]
            }
          ],
          "results": [
            {
              "ruleId": "single-root",
              "ruleIndex": 4,
              "level": "note",
              "message": {
                "text": "The run has 3 traces with more than one root. (the whole run)"
              },
              "locations": [
                {
                  "logicalLocations": [
                    {
                      "name": "run",
                      "kind": "run"
                    }
                  ]
                }
              ],
              "occurrenceCount": 1,
              "partialFingerprints": {
                "primaryLocationLineHash": "f000000000000001"
              }
            },
            {
              "ruleId": "span-name-style",
              "ruleIndex": 5,
              "level": "warning",
              "message": {
                "text": "\\"nightly | clean-up\\" does not fit the style <dotted>,\\nsuch as \\"nightly.clean_up\\": 100%. (nightly | clean-up)"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "traces/night%20run.jsonl"
                    }
                  },
                  "logicalLocations": [
                    {
                      "name": "nightly | clean-up",
                      "fullyQualifiedName": "nightly | clean-up",
                      "kind": "span"
                    }
                  ]
                }
              ],
              "occurrenceCount": 1,
              "partialFingerprints": {
                "primaryLocationLineHash": "f000000000000002"
              }
            },
            {
              "ruleId": "no-orphan-span",
              "ruleIndex": 2,
              "level": "error",
              "message": {
                "text": "\\"GET /orders/:id\\" names a parent that was not recorded. ×12 (GET /orders/:id [server @checkout])"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "test/orders.test.ts"
                    }
                  },
                  "logicalLocations": [
                    {
                      "name": "GET /orders/:id",
                      "fullyQualifiedName": "checkout/GET /orders/:id",
                      "kind": "span"
                    },
                    {
                      "name": "orders > an order is charged once",
                      "kind": "function"
                    }
                  ]
                }
              ],
              "relatedLocations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "src/orders.ts"
                    },
                    "region": {
                      "startLine": 12,
                      "startColumn": 5
                    }
                  }
                }
              ],
              "occurrenceCount": 12,
              "partialFingerprints": {
                "primaryLocationLineHash": "f000000000000003"
              }
            },
            {
              "ruleId": "acme/order-id",
              "ruleIndex": 0,
              "level": "warning",
              "message": {
                "text": "\\"GET /orders/:id\\" has no order.id. (GET /orders/:id [server @checkout])"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "test/orders.test.ts"
                    }
                  },
                  "logicalLocations": [
                    {
                      "name": "GET /orders/:id",
                      "fullyQualifiedName": "checkout/GET /orders/:id",
                      "kind": "span"
                    },
                    {
                      "name": "orders > an order is charged once",
                      "kind": "function"
                    }
                  ]
                }
              ],
              "relatedLocations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "src/orders.ts"
                    },
                    "region": {
                      "startLine": 12,
                      "startColumn": 5
                    }
                  }
                }
              ],
              "occurrenceCount": 1,
              "partialFingerprints": {
                "primaryLocationLineHash": "f000000000000004"
              }
            },
            {
              "ruleId": "no-deprecated-attribute",
              "ruleIndex": 1,
              "level": "warning",
              "message": {
                "text": "\\"db.query\\" has the attribute db.system, which is deprecated. ×2 (db.query [client @checkout])"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "test/orders.test.ts"
                    }
                  },
                  "logicalLocations": [
                    {
                      "name": "db.query",
                      "fullyQualifiedName": "checkout/db.query",
                      "kind": "span"
                    },
                    {
                      "name": "orders > an order is charged once",
                      "kind": "function"
                    }
                  ]
                }
              ],
              "occurrenceCount": 2,
              "partialFingerprints": {
                "primaryLocationLineHash": "f000000000000005"
              },
              "suppressions": [
                {
                  "kind": "external",
                  "justification": "the driver is replaced in May"
                }
              ]
            },
            {
              "ruleId": "no-orphan-span",
              "ruleIndex": 2,
              "level": "error",
              "message": {
                "text": "\\"db.query\\" names a parent that was not recorded, and this is told at length and this is told at length and this is told at length and this is told at length. (db.query [client @checkout])"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "file:///elsewhere/driver.ts"
                    }
                  },
                  "logicalLocations": [
                    {
                      "name": "db.query",
                      "fullyQualifiedName": "checkout/db.query",
                      "kind": "span"
                    }
                  ]
                }
              ],
              "occurrenceCount": 1,
              "partialFingerprints": {
                "primaryLocationLineHash": "f000000000000006"
              }
            },
            {
              "ruleId": "no-orphan-span",
              "ruleIndex": 2,
              "level": "error",
              "message": {
                "text": "\\"send\\" names a parent that was not recorded. (send [producer @mail])"
              },
              "locations": [
                {
                  "logicalLocations": [
                    {
                      "name": "send",
                      "fullyQualifiedName": "mail/send",
                      "kind": "span"
                    }
                  ]
                }
              ],
              "occurrenceCount": 1,
              "partialFingerprints": {
                "primaryLocationLineHash": "f000000000000007"
              }
            }
          ]
        }
      ]
    }
    "
  `)
})

test.each([sampleReport, cleanReport, emptyReport])('it is SARIF 2.1.0', (report) => {
  expect(errorsOf(sarif(report))).toEqual([])
})

test('it is SARIF 2.1.0 whatever the telemetry holds', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(errorsOf(sarif(report, { cwd: '/repo' }))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('the schema of the tests refuses what SARIF does', () => {
  const log = JSON.parse(sarif(sampleReport)) as { runs: { results: { message?: object; level?: string }[] }[] }
  const [result] = log.runs[0]?.results ?? []
  if (result) {
    delete result.message
    result.level = 'warn'
  }
  expect(isSarif(log)).toBe(false)
  expect(isSarif.errors?.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)).toEqual([
    '/runs/0/results/0 required',
    '/runs/0/results/0/level enum',
  ])
})

test.each([
  ['/repo/src/a b.ts', 'src/a%20b.ts'],
  ['/elsewhere/ü.ts', 'file:///elsewhere/%C3%BC.ts'],
  ['C:\\other\\a.ts', 'file:///C:/other/a.ts'],
  ['\\\\host\\share\\a.ts', 'file:////host/share/a.ts'],
])('the file %s is %s', (file, uri) => {
  const [finding] = sampleReport.findings
  const text = sarif({ ...cleanReport, findings: finding ? [{ ...finding, code: { file } }] : [] }, { cwd: '/repo' })
  expect(text).toContain(`"uri": ${JSON.stringify(uri)}`)
})
