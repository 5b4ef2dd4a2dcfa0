import { expect, test } from 'vitest'
import { otelTable } from './otel-table.ts'
import { drawUses, inspectFiles, inspectYaml } from './registry-folder.ts'

const onOtel =
  'schema_url: https://acme.example/telemetry/1.0.0\ndependencies:\n  - schema_url: https://opentelemetry.io/schemas/1.45.0\n'

test('an attribute that is not defined is an error with the nearest, and the rest of the span is kept', async () => {
  const { registry, problems } = await inspectYaml(`file_format: definition/2
attributes:
  - key: acme.order.id
    type: string
spans:
  - type: acme.job
    kind: client
    attributes:
      - ref: acme.ordr.id
      - ref: acme.order.id
      - ref: http.route
`)
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/file.yaml:9:14 The attribute "acme.ordr.id" is not defined here. Did you mean "acme.order.id"?
        - ref: acme.ordr.id
               ^
    telemetry/file.yaml:11:14 The attribute "http.route" is not defined here. Define it, or name the registry that does under "dependencies" of manifest.yaml.
        - ref: http.route
               ^"
  `)
  expect(drawUses(registry.spans.get('acme.job'))).toEqual(['acme.order.id recommended'])
})

test('the nearest may be an attribute of a dependency', async () => {
  const { problems } = await inspectFiles(
    {
      'telemetry/manifest.yaml': onOtel,
      'telemetry/a.yaml': `groups:
  - id: span.acme.job
    type: span
    span_kind: client
    attributes:
      - ref: http.rout
      - ref: com.example.unheard
`,
    },
    { builtin: otelTable },
  )
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/a.yaml:6:14 The attribute "http.rout" is not defined here or in opentelemetry.io/schemas. Did you mean "http.route"?
        - ref: http.rout
               ^
    telemetry/a.yaml:7:14 The attribute "com.example.unheard" is not defined here or in opentelemetry.io/schemas. Define it, or name the registry that does under "dependencies" of manifest.yaml.
        - ref: com.example.unheard
               ^"
  `)
})

test('a group or a span that is not there is an error with the nearest', async () => {
  const { problems } = await inspectYaml(`file_format: definition/2
attribute_groups:
  - id: acme.common
    visibility: internal
spans:
  - type: acme.job
    kind: client
    attributes:
      - ref_group: acme.comon
span_refinements:
  - id: acme.refined
    ref: acme.jobs
  - id: acme.other
    ref: com.example.unheard
`)
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/file.yaml:9:20 There is no group "acme.comon". Did you mean "acme.common"?
        - ref_group: acme.comon
                     ^
    telemetry/file.yaml:12:10 There is no span "acme.jobs". Did you mean "acme.job"?
        ref: acme.jobs
             ^
    telemetry/file.yaml:14:10 There is no span "com.example.unheard". Define it, or name the registry that does under "dependencies" of manifest.yaml.
        ref: com.example.unheard
             ^"
  `)
})

test('a group of OpenTelemetry cannot come from the built-in table, and the error says what to do', async () => {
  const { problems } = await inspectFiles(
    {
      'telemetry/manifest.yaml': onOtel,
      'telemetry/a.yaml': `groups:
  - id: span.acme.job
    type: span
    span_kind: client
    extends: attributes.http.common
`,
    },
    { builtin: otelTable },
  )
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/a.yaml:5:14 There is no group "attributes.http.common". The built-in table of opentelemetry.io/schemas has no groups of attributes: to use one, get that registry's files and give their folder or archive as the "registry_path" of the dependency.
        extends: attributes.http.common
                 ^"
  `)
})

test('groups that build on themselves are an error that names the way around, and are read without it', async () => {
  const { registry, problems } = await inspectYaml(`groups:
  - id: acme.a
    type: attribute_group
    extends: acme.b
    attributes:
      - id: acme.id
        type: string
  - id: acme.b
    type: attribute_group
    extends: acme.c
  - id: acme.c
    type: attribute_group
    extends: acme.a
  - id: span.acme.self
    type: span
    span_kind: client
    extends: span.acme.self
  - id: span.acme.job
    type: span
    span_kind: client
    extends: acme.a
`)
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/file.yaml:13:14 The group "acme.a" builds on itself: acme.a → acme.b → acme.c → acme.a.
        extends: acme.a
                 ^
    telemetry/file.yaml:17:14 The group "span.acme.self" builds on itself: span.acme.self → span.acme.self.
        extends: span.acme.self
                 ^"
  `)
  expect(drawUses(registry.spans.get('acme.job'))).toEqual(['acme.id recommended'])
})

test('an attribute that two groups bring is an error, and the first counts', async () => {
  const { registry, problems } = await inspectYaml(`file_format: definition/2
attributes:
  - key: acme.id
    type: string
  - key: acme.name
    type: string
attribute_groups:
  - id: acme.strict
    visibility: internal
    attributes:
      - ref: acme.id
        requirement_level: required
      - ref: acme.name
  - id: acme.loose
    visibility: internal
    attributes:
      - ref: acme.name
      - ref: acme.id
        requirement_level: opt_in
spans:
  - type: acme.job
    kind: client
    attributes:
      - ref_group: acme.strict
      - ref_group: acme.loose
`)
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/file.yaml:25:20 "acme.job" gets "acme.name", "acme.id" from two groups, "acme.strict" and "acme.loose". Take it out of one of them.
        - ref_group: acme.loose
                     ^"
  `)
  expect(drawUses(registry.spans.get('acme.job'))).toEqual(['acme.id required', 'acme.name recommended'])
})

test('what a dependency keeps to itself is an error that says so', async () => {
  const { registry, problems } = await inspectFiles({
    'telemetry/manifest.yaml': `schema_url: https://acme.example/telemetry/1.0.0
dependencies:
  - schema_url: https://acme.example/base/1.0.0
    registry_path: ../base
`,
    'telemetry/a.yaml': `file_format: definition/2
spans:
  - type: acme.job
    kind: client
    attributes:
      - ref_group: base.inner
      - ref: base.secret
span_refinements:
  - id: acme.refined
    ref: base.span
imports:
  spans: [base.*]
`,
    'base/manifest.yaml': 'schema_url: https://acme.example/base/1.0.0\n',
    'base/a.yaml': `file_format: definition/2
attributes:
  - key: base.secret
    type: string
    annotations:
      dependency_resolution:
        exclude: true
attribute_groups:
  - id: base.inner
    visibility: internal
spans:
  - type: base.span
    kind: client
    annotations:
      dependency_resolution:
        exclude: true
`,
  })
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/a.yaml:6:20 The group "base.inner" is internal to acme.example/base. Make its "visibility" public there to use it here.
        - ref_group: base.inner
                     ^
    telemetry/a.yaml:7:14 The attribute "base.secret" is excluded from use in other registries.
        - ref: base.secret
               ^
    telemetry/a.yaml:10:10 The group "span.base.span" of acme.example/base is excluded from use in other registries.
        ref: base.span
             ^
    telemetry/a.yaml:12:11 warning: The import "base.*" matches no span of any dependency.
        spans: [base.*]
                ^"
  `)
  expect([...registry.spans.keys()]).toEqual(['acme.job', 'acme.refined'])
})

test('an import that matches nothing is a warning', async () => {
  const { problems } = await inspectFiles(
    {
      'telemetry/manifest.yaml': onOtel,
      'telemetry/a.yaml': `file_format: definition/2
imports:
  spans: [http.servr, http.*]
  metrics: [http.*]
  span: [http.*]
`,
      'alone/a.yaml': 'groups: []\nimports:\n  events: [exception]\n',
    },
    { builtin: otelTable },
  )
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/a.yaml:3:11 warning: The import "http.servr" matches no span of any dependency. Did you mean "http.server"?
        spans: [http.servr, http.*]
                ^
    telemetry/a.yaml:5:3 warning: "span" is not a key of imports, and is ignored. Did you mean "spans"?
        span: [http.*]
        ^"
  `)
  expect((await inspectYaml('groups: []\nimports:\n  events: [exception]\n')).problems).toMatchInlineSnapshot(`
    "telemetry/file.yaml:3:12 warning: The import "exception" matches no event, as there are no dependencies.
        events: [exception]
                 ^"
  `)
})
