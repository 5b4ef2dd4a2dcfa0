import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { schemaUrlConsistent } from '../../src/rules/schema-url-consistent.ts'
import type { SpanSketch } from '../../src/lint/span-sketch.ts'

function by(name: string, schemaUrl: string, version = '1.0.0'): SpanSketch {
  return { name: 'a', service: 'shop', scope: { name, version, schemaUrl } }
}

test('schema-url-consistent', () => {
  testRule(schemaUrlConsistent, {
    valid: [
      'a [@shop]',
      {
        traces: [
          by('lib', 'https://opentelemetry.io/schemas/1.37.0'),
          by('lib', 'https://opentelemetry.io/schemas/1.37.0'),
        ],
      },
      {
        name: 'different tracers',
        traces: [
          by('lib', 'https://opentelemetry.io/schemas/1.30.0'),
          by('other', 'https://opentelemetry.io/schemas/1.37.0'),
        ],
      },
      {
        name: 'different versions of a library',
        traces: [
          by('lib', 'https://opentelemetry.io/schemas/1.30.0'),
          by('lib', 'https://opentelemetry.io/schemas/1.37.0', '2.0.0'),
        ],
      },
      {
        name: 'different services',
        traces: [
          by('lib', 'https://opentelemetry.io/schemas/1.30.0'),
          { ...by('lib', 'https://opentelemetry.io/schemas/1.37.0'), service: 'pay' },
        ],
      },
      { name: 'a schema of the team', trace: by('lib', 'http://acme.com:8080/telemetry/shop/0.1.0-beta.1') },
      { name: 'an empty one', trace: by('lib', '') },
    ],
    invalid: [
      {
        trace: by('lib', '1.37.0'),
        findings: [
          {
            messageId: 'malformed',
            place: 'scope',
            message:
              'The tracer "lib" names the schema "1.37.0". A schema URL is an http(s) address that ends with a version, such as https://opentelemetry.io/schemas/1.37.0.',
          },
        ],
      },
      { trace: by('lib', 'https://opentelemetry.io/schemas/'), findings: [{ messageId: 'malformed' }] },
      { trace: by('lib', 'https://opentelemetry.io/schemas/latest'), findings: [{ messageId: 'malformed' }] },
      {
        traces: [
          by('lib', 'https://opentelemetry.io/schemas/1.30.0'),
          by('lib', 'https://opentelemetry.io/schemas/1.37.0'),
        ],
        findings: [
          {
            messageId: 'differs',
            message:
              'The tracer "lib" of shop names different schemas: "https://opentelemetry.io/schemas/1.30.0", "https://opentelemetry.io/schemas/1.37.0". One version of a library has one schema.',
          },
        ],
      },
    ],
  })
})
