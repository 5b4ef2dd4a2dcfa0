import type { AttributeUse, EntityDefinition, RequirementLevel } from '../registry.ts'

/** What tells services apart. */
export const entities: ReadonlyMap<string, EntityDefinition> = new Map([
  entity('service', {
    'service.name': 'required',
    'service.version': 'recommended',
    'service.criticality': 'recommended',
  }),
  entity('service.instance', { 'service.instance.id': 'required' }),
  entity('service.namespace', { 'service.namespace': 'required' }),
])

function entity(type: string, levels: Readonly<Record<string, RequirementLevel>>): [string, EntityDefinition] {
  const uses = Object.entries(levels).map(([name, level]): [string, AttributeUse] => [
    name,
    { name, level, samplingRelevant: false },
  ])
  return [type, { type, stability: 'stable', attributes: new Map(uses) }]
}
