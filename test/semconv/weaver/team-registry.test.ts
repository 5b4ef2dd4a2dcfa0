import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { inspectRegistry, readRegistry } from '../../../src/semconv/weaver/read-registry.ts'
import { otelTable } from './otel-table.ts'
import { drawUses } from './registry-folder.ts'

const acme = fileURLToPath(new URL('../../fixtures/registries/acme', import.meta.url))

test('a team registry that builds on a folder and on OpenTelemetry is read without a problem', async () => {
  const { registry, problems } = await inspectRegistry(acme, { builtin: otelTable })
  expect(problems).toEqual([])
  expect(registry).toMatchObject({
    name: 'acme.example/telemetry',
    version: '2.1.0',
    schemaUrl: 'https://acme.example/telemetry/2.1.0',
  })
})

test('its spans have what they say, what their groups say and what they inherit', async () => {
  const { spans } = await readRegistry(acme, { builtin: otelTable })
  expect(Object.fromEntries([...spans].map(([type, span]) => [type, drawUses(span)]))).toMatchInlineSnapshot(`
    {
      "acme.order.place": [
        "acme.order.id required sampling",
        "acme.order.state conditionally_required (if the order has been stored) sampling",
        "acme.tenant.name recommended",
        "error.type conditionally_required (if the order could not be placed)",
      ],
      "acme.orders.server": [
        "http.request.method required sampling",
        "http.route required",
        "server.address recommended sampling",
        "acme.tenant.name recommended",
      ],
      "acme.payment.charge": [
        "acme.platform.target required sampling",
        "acme.platform.attempt conditionally_required (if it is not the first)",
        "error.type recommended",
        "acme.payment.amount opt_in",
        "acme.payment.cards recommended sampling",
      ],
      "acme.payment.refund": [
        "acme.platform.target required sampling",
        "acme.platform.attempt conditionally_required (if it is not the first)",
        "error.type recommended",
        "acme.payment.amount required",
        "acme.payment.cards recommended sampling",
      ],
    }
  `)
})

test('a refinement of an OpenTelemetry span inherits its kind, its stability and the templates of its name', async () => {
  const { spans } = await readRegistry(acme, { builtin: otelTable })
  const { attributes: _, ...span } = spans.get('acme.orders.server') ?? {}
  expect(span).toEqual({
    type: 'acme.orders.server',
    kind: 'server',
    stability: 'stable',
    refines: 'http.server',
    nameTemplates: ['{http.request.method} {http.route}'],
  })
})

test('a span that extends a span of the older syntax has a kind, a stability and a deprecation of its own', async () => {
  const { spans } = await readRegistry(acme, { builtin: otelTable })
  const { attributes: _, ...span } = spans.get('acme.payment.refund') ?? {}
  expect(span).toEqual({
    type: 'acme.payment.refund',
    kind: 'client',
    stability: 'alpha',
    deprecated: { reason: 'unspecified', note: 'Refunds are made by hand.' },
    refines: 'acme.payment.charge',
  })
})

test('it has its own attributes, those that its spans use, and no others', async () => {
  const { attributes } = await readRegistry(acme, { builtin: otelTable })
  expect([...attributes.keys()].toSorted()).toMatchInlineSnapshot(`
    [
      "acme.order.id",
      "acme.order.label",
      "acme.order.number",
      "acme.order.state",
      "acme.payment.amount",
      "acme.payment.cards",
      "acme.platform.attempt",
      "acme.platform.target",
      "acme.tenant.name",
      "error.type",
      "http.request.method",
      "http.route",
      "server.address",
      "service.name",
    ]
  `)
})

test('it has its own entities and those that it imports', async () => {
  const { entities } = await readRegistry(acme, { builtin: otelTable })
  expect(Object.fromEntries([...entities].map(([type, entity]) => [type, drawUses(entity)]))).toMatchInlineSnapshot(`
    {
      "acme.shop": [
        "acme.tenant.name required",
        "acme.order.label opt_in",
      ],
      "service": [
        "service.name required",
      ],
    }
  `)
})

test('with includeUnreferenced it has all that the other registries have', async () => {
  const { attributes, spans, entities } = await readRegistry(acme, { builtin: otelTable, includeUnreferenced: true })
  expect(attributes.has('acme.platform.unused')).toBe(true)
  expect([...spans.keys()]).toEqual(expect.arrayContaining(['acme.order.place', 'platform.job', 'http.server']))
  expect([...entities.keys()]).toEqual(['acme.shop', 'service', 'host'])
})

test('the types of its attributes are read', async () => {
  const { attributes } = await readRegistry(acme, { builtin: otelTable })
  expect(
    ['order.id', 'order.state', 'order.label', 'payment.cards'].map((name) => attributes.get(`acme.${name}`)?.type),
  ).toMatchInlineSnapshot(`
      [
        {
          "array": false,
          "base": "string",
          "template": false,
        },
        {
          "array": false,
          "base": "string",
          "members": [
            {
              "value": "open",
            },
            {
              "value": "paid",
            },
            {
              "deprecated": {
                "note": "Orders are no longer lost.",
                "reason": "obsoleted",
              },
              "value": "lost",
            },
          ],
          "template": false,
        },
        {
          "array": false,
          "base": "string",
          "template": true,
        },
        {
          "array": true,
          "base": "string",
          "template": false,
        },
      ]
    `)
})
