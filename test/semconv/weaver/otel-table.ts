import type { AttributeDefinition, AttributeUse, Registry } from '../../../src/semconv/registry.ts'

const names = ['error.type', 'http.request.method', 'http.route', 'server.address', 'service.name', 'host.name']

/** A few of OpenTelemetry's conventions, as the built-in table gives them. */
export function otelTable(): Registry {
  const define = (name: string): AttributeDefinition => ({
    name,
    type: { base: 'string', array: false, template: false },
    stability: 'stable',
  })
  const uses = (...list: AttributeUse[]): ReadonlyMap<string, AttributeUse> =>
    new Map(list.map((use) => [use.name, use]))
  const use = (name: string, level: AttributeUse['level'], samplingRelevant: boolean = false): AttributeUse => ({
    name,
    level,
    samplingRelevant,
  })
  return {
    name: 'opentelemetry.io/schemas',
    version: '1.45.0',
    schemaUrl: 'https://opentelemetry.io/schemas/1.45.0',
    attributes: new Map(names.map((name) => [name, define(name)])),
    spans: new Map([
      [
        'http.server',
        {
          type: 'http.server',
          kind: 'server',
          stability: 'stable',
          nameTemplates: ['{http.request.method} {http.route}'],
          attributes: uses(
            use('http.request.method', 'required', true),
            { ...use('http.route', 'conditionally_required'), condition: 'if it is known' },
            use('server.address', 'recommended', true),
          ),
        },
      ],
    ]),
    entities: new Map([
      ['service', { type: 'service', stability: 'stable', attributes: uses(use('service.name', 'required')) }],
      ['host', { type: 'host', stability: 'development', attributes: uses(use('host.name', 'recommended')) }],
    ]),
  }
}
