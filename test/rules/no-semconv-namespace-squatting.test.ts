import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noSemconvNamespaceSquatting } from '../../src/rules/no-semconv-namespace-squatting.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-semconv-namespace-squatting', () => {
  testRule(noSemconvNamespaceSquatting, {
    registry: builtinRegistry(),
    valid: [
      'a {shop.retries: 1, retries: 1, http: 1}',
      {
        name: 'names of the registry, old ones too',
        trace: 'a {http.request.method: "GET", http.method: "GET", http.request.header.x-y: ["1"]}',
      },
      { name: 'a namespace whose names are all deprecated', trace: 'a {message.color: "red"}' },
      { name: 'what nearly every application has', trace: 'a {app.order.id: 1}' },
      {
        name: 'an instrumentation of OpenTelemetry',
        trace: {
          name: 'a',
          scope: { name: '@opentelemetry/instrumentation-http' },
          attributes: { 'http.status_text': 'OK' },
        },
      },
      { name: 'an allowed prefix', trace: 'a {db.acme.shard: 1}', options: { allowPrefixes: ['db.acme.'] } },
    ],
    invalid: [
      {
        trace: 'a {http.retries: 1}',
        findings: [
          {
            messageId: 'squatting',
            attribute: 'http.retries',
            message:
              'http.retries is not of the semantic conventions, and http.* is theirs: they may give the name another meaning. Use a namespace of your own.',
          },
        ],
      },
      {
        trace: 'a {service.owner.mail: "x", http.requests: 1}',
        findings: [
          { messageId: 'squatting', attribute: 'service.owner.mail' },
          { messageId: 'squatting', attribute: 'http.requests' },
        ],
      },
      {
        name: 'other prefixes than allowed',
        trace: 'a {app.order.id: 1}',
        options: { allowPrefixes: [] },
        findings: [{ messageId: 'squatting', attribute: 'app.order.id' }],
      },
      {
        name: 'the resource of an instrumentation of OpenTelemetry',
        trace: { name: 'a', scope: { name: '@opentelemetry/instrumentation-http' }, resource: { 'host.rack': 'r1' } },
        findings: [{ messageId: 'squatting', place: 'resource' }],
      },
      {
        name: 'of an event, a link, a resource and a scope',
        trace: {
          name: 'a',
          events: [{ name: 'e', attributes: { 'http.retries': 1 } }],
          links: [{ attributes: { 'http.retries': 1 } }],
          resource: { 'http.retries': 1 },
          scope: { name: 's', attributes: { 'http.retries': 1 } },
        },
        findings: ['event', 'link', 'resource', 'scope'].map((place) => ({
          messageId: 'squatting',
          place: place as 'event',
        })),
      },
    ],
  })
})
