import { expect, test } from 'vitest'
import { drawUses, inspectFiles, inspectYaml } from './registry-folder.ts'

test.each([
  ['string', { base: 'string', array: false, template: false }],
  ['int', { base: 'int', array: false, template: false }],
  ['double[]', { base: 'double', array: true, template: false }],
  ['boolean', { base: 'boolean', array: false, template: false }],
  ['any', { base: 'any', array: false, template: false }],
  ['template[string]', { base: 'string', array: false, template: true }],
  ['template[string[]]', { base: 'string', array: true, template: true }],
  ['template[any]', { base: 'any', array: false, template: true }],
])('the type %s', async (type, expected) => {
  const { registry, problems } = await inspectYaml(
    `file_format: definition/2\nattributes:\n  - key: acme.id\n    type: ${type}\n    stability: stable\n`,
  )
  expect(problems).toBe('')
  expect(registry.attributes.get('acme.id')?.type).toEqual(expected)
})

test.each([
  ['[{ id: a, value: one }, { id: b }]', 'string', ['one', 'b']],
  ['[{ id: a, value: 0 }, { id: b, value: 16 }]', 'int', [0, 16]],
  ['[{ id: a, value: 0.5 }]', 'double', [0.5]],
  ['[{ id: a, value: true }, { id: b, value: false }]', 'boolean', [true, false]],
])('an enumeration with the members %s', async (members, base, values) => {
  const { registry, problems } = await inspectYaml(`groups:
  - id: registry.acme
    type: attribute_group
    attributes:
      - id: acme.id
        type:
          allow_custom_values: true
          members: ${members}
`)
  expect(problems).toBe('')
  const type = registry.attributes.get('acme.id')?.type
  expect(type).toMatchObject({ base, array: false, template: false })
  expect(type?.members?.map(({ value }) => value)).toEqual(values)
})

test.each([
  ['stable', 'stable'],
  ['release_candidate', 'release_candidate'],
  ['beta', 'beta'],
  ['alpha', 'alpha'],
  ['development', 'development'],
  ['experimental', 'development'],
  ['deprecated', 'development'],
])('the stability %s is read as %s', async (stability, expected) => {
  const { registry, problems } = await inspectYaml(`groups:
  - id: span.acme
    type: span
    span_kind: client
    stability: ${stability}
    attributes:
      - id: acme.id
        type: string
        stability: ${stability}
`)
  expect(problems).toBe('')
  expect(registry.spans.get('acme')?.stability).toBe(expected)
  expect(registry.attributes.get('acme.id')?.stability).toBe(expected)
})

test.each([
  ['{ reason: renamed, renamed_to: acme.new }', { reason: 'renamed', renamedTo: 'acme.new' }],
  ['{ reason: obsoleted, note: gone }', { reason: 'obsoleted', note: 'gone' }],
  ['{ reason: uncategorized, note: it depends }', { reason: 'uncategorized', note: 'it depends' }],
  ['{ reason: unspecified, note: old }', { reason: 'unspecified', note: 'old' }],
  ['"Use `acme.new`."', { reason: 'unspecified', note: 'Use `acme.new`.' }],
  ['""', { reason: 'unspecified' }],
])('the deprecation %s', async (deprecated, expected) => {
  const { registry, problems } = await inspectYaml(
    `file_format: definition/2\nattributes:\n  - key: acme.id\n    type: string\n    deprecated: ${deprecated}\n`,
  )
  expect(problems).toBe('')
  expect(registry.attributes.get('acme.id')?.deprecated).toEqual(expected)
})

test.each([
  ['required', 'required'],
  ['recommended', 'recommended'],
  ['opt_in', 'opt_in'],
  ['{ conditionally_required: when it rains }', 'conditionally_required (when it rains)'],
  ['{ recommended: when it shines }', 'recommended (when it shines)'],
  ['{ opt_in: for the curious }', 'opt_in (for the curious)'],
])('the requirement level %s', async (level, expected) => {
  const { registry, problems } = await inspectYaml(`groups:
  - id: span.acme
    type: span
    span_kind: client
    attributes:
      - id: acme.id
        type: string
        requirement_level: ${level}
`)
  expect(problems).toBe('')
  expect(drawUses(registry.spans.get('acme'))).toEqual([`acme.id ${expected}`])
})

test('in old registries, a prefix stands before the names that a group defines, and before no others', async () => {
  const { registry, problems } = await inspectYaml(`groups:
  - id: acme
    prefix: acme.order
    type: span
    span_kind: client
    attributes:
      - id: id
        type: string
      - ref: acme.order.id
        requirement_level: required
`)
  expect(problems).toBe('')
  expect(drawUses(registry.spans.get('acme'))).toEqual(['acme.order.id required'])
})

test('groups of all types give their attributes; spans and entities are kept by name', async () => {
  const { registry, problems } = await inspectYaml(`groups:
${['span', 'event', 'metric', 'attribute_group', 'entity', 'resource', 'metric_group', 'scope']
  .map(
    (type) => `  - id: ${type}.acme.${type}
    type: ${type}
    attributes:
      - id: acme.${type}
        type: string
${type === 'span' ? '    span_kind: producer\n    events: [acme.event]\n' : ''}${type === 'metric' ? '    metric_name: acme.metric\n    instrument: counter\n    unit: s\n' : ''}${type === 'event' ? '    name: acme.event\n    body: { id: x, type: map }\n' : ''}${type === 'resource' ? '    name: acme.host\n' : ''}`,
  )
  .join('')}`)
  expect(problems).toBe('')
  expect(registry.attributes.size).toBe(8)
  expect([...registry.spans.keys()]).toEqual(['acme.span'])
  expect([...registry.entities.keys()]).toEqual(['acme.entity', 'acme.host'])
})

test('both syntaxes refer to each other, by the id and by the name', async () => {
  const { registry, problems } = await inspectFiles({
    'telemetry/new.yaml': `version: "2"
attribute_groups:
  - id: acme.common
    visibility: public
    attributes:
      - ref: acme.id
        requirement_level: required
spans:
  - type: acme.new
    kind: client
    name: "{acme.id}"
    attributes:
      - ref_group: attributes.old
span_refinements:
  - id: span.acme.refined
    ref: acme.old
    kind: server
    name:
      templates:
        - pattern: "{acme.id} refined"
    deprecated:
      reason: obsoleted
      note: gone
  - id: acme.refined.again
    ref: acme.refined
entities:
  - type: acme.host
    identity:
      - ref: acme.id
entity_refinements:
  - id: acme.host.large
    ref: acme.host
    stability: beta
    description:
      - ref: acme.name
        requirement_level: opt_in
`,
    'telemetry/old.yaml': `groups:
  - id: registry.acme
    type: attribute_group
    attributes:
      - &id { id: acme.id, type: string, stability: stable }
      - { id: acme.name, type: string, note: null }
  - id: attributes.old
    type: attribute_group
    extends: acme.common
    attributes:
      - ref: acme.name
        sampling_relevant: true
  - id: span.acme.old
    type: span
    span_kind: consumer
    stability: beta
    extends: span.acme.new
    attributes:
      - ref: acme.name
        sampling_relevant: false
  - id: span.acme.many
    type: span
    span_kind: consumer
    include_groups: [acme.common]
`,
  })
  expect(problems).toBe('')
  const { attributes: _, ...refined } = registry.spans.get('acme.refined') ?? {}
  expect(refined).toEqual({
    type: 'acme.refined',
    kind: 'server',
    stability: 'beta',
    refines: 'acme.old',
    nameTemplates: ['{acme.id} refined'],
    deprecated: { reason: 'obsoleted', note: 'gone' },
  })
  expect(registry.spans.get('acme.refined.again')).toMatchObject({
    kind: 'server',
    nameTemplates: ['{acme.id} refined'],
    deprecated: { reason: 'obsoleted' },
  })
  expect(registry.spans.get('acme.old')).not.toHaveProperty('nameTemplates')
  expect(Object.fromEntries([...registry.spans, ...registry.entities].map(([type, one]) => [type, drawUses(one)])))
    .toMatchInlineSnapshot(`
    {
      "acme.host": [
        "acme.id recommended",
      ],
      "acme.host.large": [
        "acme.id recommended",
        "acme.name opt_in",
      ],
      "acme.many": [
        "acme.id required",
      ],
      "acme.new": [
        "acme.id required",
        "acme.name recommended sampling",
      ],
      "acme.old": [
        "acme.id required",
        "acme.name recommended",
      ],
      "acme.refined": [
        "acme.id required",
        "acme.name recommended",
      ],
      "acme.refined.again": [
        "acme.id required",
        "acme.name recommended",
      ],
    }
  `)
})

test('an inline reference stands over a group, and a group over what is inherited; what they leave out stays', async () => {
  const { registry, problems } = await inspectYaml(`file_format: definition/2
attributes:
  - { key: a.inherited, type: string }
  - { key: a.grouped, type: string }
  - { key: a.inline, type: string }
attribute_groups:
  - id: acme.group
    visibility: internal
    attributes:
      - ref: a.inherited
      - { ref: a.grouped, requirement_level: { recommended: if grouped } }
      - { ref: a.inline, requirement_level: opt_in }
spans:
  - type: base
    kind: client
    attributes:
      - { ref: a.inline, requirement_level: opt_in, sampling_relevant: true }
      - { ref: a.grouped, requirement_level: { conditionally_required: if inherited }, sampling_relevant: true }
      - { ref: a.inherited, requirement_level: required, sampling_relevant: true }
span_refinements:
  - id: refined
    ref: base
    attributes:
      - { ref: a.inline, requirement_level: required, sampling_relevant: false }
      - ref_group: acme.group
`)
  expect(problems).toBe('')
  expect(drawUses(registry.spans.get('refined'))).toEqual([
    'a.inline required',
    'a.grouped recommended (if grouped) sampling',
    'a.inherited required sampling',
  ])
})

test('a definition inherits nothing, and a reference without a level takes that of the definition', async () => {
  const { registry, problems } = await inspectYaml(`groups:
  - id: base
    type: attribute_group
    attributes:
      - { ref: acme.defined, requirement_level: required, sampling_relevant: true }
      - { ref: acme.rare }
  - id: registry.acme
    type: attribute_group
    attributes:
      - { id: acme.rare, type: string, requirement_level: opt_in, sampling_relevant: true }
  - id: span.acme
    type: span
    span_kind: client
    extends: base
    attributes:
      - { id: acme.defined, type: string }
`)
  expect(problems).toBe('')
  expect(drawUses(registry.spans.get('acme'))).toEqual(['acme.defined recommended', 'acme.rare opt_in sampling'])
})
