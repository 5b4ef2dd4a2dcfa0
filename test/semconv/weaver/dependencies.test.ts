import { expect, test } from 'vitest'
import { RegistryError } from '../../../src/semconv/weaver/registry-error.ts'
import { readRegistry } from '../../../src/semconv/weaver/read-registry.ts'
import { otelTable } from './otel-table.ts'
import { drawUses, inspectFiles, writeFiles } from './registry-folder.ts'

const job = `groups:
  - id: span.acme.job
    type: span
    span_kind: client
    attributes:
      - ref: base.id
        requirement_level: required
`

function define(name: string): string {
  return `groups:\n  - id: registry.${name}\n    type: attribute_group\n    attributes:\n      - id: ${name}\n        type: string\n`
}

function dependOn(...dependencies: readonly string[]): string {
  return `schema_url: https://acme.example/telemetry/1.0.0\ndependencies:\n${dependencies.map((one) => `  - ${one}\n`).join('')}`
}

test('without a manifest, a registry has the name of its folder and builds on nothing', async () => {
  const { registry, problems } = await inspectFiles({ 'telemetry/a.yaml': define('acme.id') })
  expect(problems).toBe('')
  expect(registry).toMatchObject({ name: 'telemetry' })
  expect(registry).not.toHaveProperty('version')
})

test.each([
  ['https://acme.example/telemetry/1.2.0', 'acme.example/telemetry', '1.2.0'],
  ['https://acme.example:8080/a/b/2.0', 'acme.example:8080/a/b', '2.0'],
  ['http://acme.example/1.0.0', 'acme.example', '1.0.0'],
])('the schema URL %s gives the name and the version', async (url, name, version) => {
  const files = { 'telemetry/manifest.yaml': `schema_url: ${url}\n`, 'telemetry/a.yaml': define('acme.id') }
  const { registry, problems } = await inspectFiles(files)
  expect(problems).toBe('')
  expect(registry).toMatchObject({ name, version, schemaUrl: url })
})

test('an old manifest with its old fields is read', async () => {
  const { registry, problems } = await inspectFiles({
    'telemetry/registry_manifest.yaml': `name: acme
description: The shop.
semconv_version: 0.1
schema_base_url: https://acme.example/schemas/
dependencies:
  - name: base
    registry_path: ../base
`,
    'telemetry/a.yaml': job,
    'base/a.yaml': define('base.id'),
  })
  expect(problems).toBe('')
  expect(registry).toMatchObject({ name: 'acme', version: '0.1', schemaUrl: 'https://acme.example/schemas/0.1' })
  expect(drawUses(registry.spans.get('acme.job'))).toEqual(['base.id required'])
})

test('what is wrong with a manifest is told', async () => {
  const { problems } = await inspectFiles({
    'telemetry/manifest.yaml': `schema_url: acme/1.0.0
owner: me
dependencies:
  - {}
  - schema_url: https://acme.example
    registry_path: ../base
`,
    'telemetry/a.yaml': job,
    'base/a.yaml': define('base.id'),
    'base/manifest.yaml': 'description: no name\n',
  })
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/manifest.yaml:1:13 "acme/1.0.0" is no schema URL. Write "https://<host>/<path>/<version>", such as https://acme.com/schemas/1.2.0.
        schema_url: acme/1.0.0
                    ^
    telemetry/manifest.yaml:2:1 warning: "owner" is not a key of the manifest, and is ignored.
        owner: me
        ^
    telemetry/manifest.yaml:4:5 A dependency needs a "schema_url", and a "registry_path" to its folder or archive.
        - {}
          ^
    telemetry/manifest.yaml:5:17 "https://acme.example" is no schema URL. Write "https://<host>/<path>/<version>", such as https://acme.com/schemas/1.2.0.
        - schema_url: https://acme.example
                      ^
    base/manifest.yaml:1:1 warning: The manifest has no "schema_url", so that the registry has no name and no version.
        description: no name
        ^"
  `)
})

test('a packaged registry is an error that says what to give instead', async () => {
  const { problems } = await inspectFiles({
    'telemetry/manifest.yaml':
      'file_format: manifest/2\nschema_url: https://acme.example/telemetry/1.0.0\nresolved_schema_uri: resolved.yaml\n',
    'telemetry/resolved.yaml': 'file_format: resolved/2\n',
  })
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/manifest.yaml:3:1 This is a packaged registry, which is not read. Give the folder or archive of the registry that it was made from.
        resolved_schema_uri: resolved.yaml
        ^
    telemetry/resolved.yaml:1:14 The format "resolved/2" is not known. The formats are "definition/2", and files of "groups" without a format.
        file_format: resolved/2
                     ^"
  `)
})

test('an attribute of a dependency of a dependency can be referred to', async () => {
  const { registry, problems } = await inspectFiles({
    'telemetry/manifest.yaml': dependOn('{ schema_url: https://acme.example/a/1, registry_path: ../middle }'),
    'telemetry/a.yaml': job,
    'middle/manifest.yaml': dependOn('{ schema_url: https://acme.example/b/1, registry_path: ../base }'),
    'middle/a.yaml': define('middle.id'),
    'base/a.yaml': define('base.id'),
  })
  expect(problems).toBe('')
  expect([...registry.attributes.keys()]).toEqual(['base.id'])
})

test('the path of a dependency is relative to the manifest, in a folder of the registry too', async () => {
  const { problems } = await inspectFiles(
    {
      'repository/model/manifest.yaml': dependOn('{ name: base, registry_path: "../../base/" }'),
      'repository/model/a.yaml': job,
      'base/a.yaml': define('base.id'),
    },
    { path: 'repository[model]' },
  )
  expect(problems).toBe('')
})

test('or else to the working directory', async () => {
  const { registry, problems } = await inspectFiles(
    {
      'telemetry/manifest.yaml': dependOn('{ name: platform, registry_path: test/fixtures/registries/acme-platform }'),
      'telemetry/a.yaml': job.replace('base.id', 'acme.tenant.name'),
    },
    { builtin: otelTable },
  )
  expect(problems).toBe('')
  expect([...registry.attributes.keys()]).toEqual(['acme.tenant.name'])
})

test('a dependency that two others share is read once', async () => {
  const { problems } = await inspectFiles({
    'telemetry/manifest.yaml': dependOn(
      '{ name: left, registry_path: ../left }',
      '{ name: right, registry_path: ../right }',
    ),
    'telemetry/a.yaml': job,
    'left/manifest.yaml': dependOn('{ name: base, registry_path: ../base }'),
    'left/a.yaml': define('left.id'),
    'right/manifest.yaml': dependOn('{ name: base, registry_path: ../base/ }'),
    'right/a.yaml': define('right.id'),
    'base/a.yaml': `${define('base.id')}    colour: red\n`,
  })
  expect(problems).toMatchInlineSnapshot(`
    "base/a.yaml:7:5 warning: "colour" is not a key of the group, and is ignored.
        colour: red
        ^"
  `)
})

test('registries that depend on each other are an error', async () => {
  const { registry, problems } = await inspectFiles({
    'telemetry/manifest.yaml': dependOn('{ schema_url: https://acme.example/base/1, registry_path: ../base }'),
    'telemetry/a.yaml': job,
    'base/manifest.yaml': dependOn('{ schema_url: https://acme.example/telemetry/1, registry_path: ../telemetry }'),
    'base/a.yaml': define('base.id'),
  })
  expect(problems).toMatchInlineSnapshot(`
    "base/manifest.yaml:3:68 The registry depends on itself, by way of "https://acme.example/telemetry/1". Take one of the dependencies out.
        - { schema_url: https://acme.example/telemetry/1, registry_path: ../telemetry }
                                                                         ^"
  `)
  expect([...registry.spans.keys()]).toEqual(['acme.job'])
})

test('more than ten levels of dependencies are an error', async () => {
  const levels = Array.from({ length: 12 }, (_, i) => i)
  const files = levels.flatMap((i) => [
    [`r${i}/manifest.yaml`, dependOn(`{ schema_url: https://acme.example/r${i + 1}/1, registry_path: ../r${i + 1} }`)],
    [`r${i}/a.yaml`, define(`acme.r${i}`)],
  ])
  const { problems } = await inspectFiles(Object.fromEntries(files) as Record<string, string>, { path: 'r0' })
  expect(problems).toMatchInlineSnapshot(`
    "r9/manifest.yaml:3:62 Registries depend on each other in more than 10 levels. "https://acme.example/r10/1" is left out.
        - { schema_url: https://acme.example/r10/1, registry_path: ../r10 }
                                                                   ^"
  `)
})

test.each([
  'schema_url: https://opentelemetry.io/schemas/1.45.0',
  '{ schema_url: https://opentelemetry.io/schemas/1.45.0, registry_path: "https://github.com/open-telemetry/semantic-conventions.git@v1.45.0[model]" }',
  '{ name: otel, registry_path: "https://github.com/open-telemetry/semantic-conventions/archive/refs/tags/v1.45.0.zip[model]" }',
])('OpenTelemetry at %s is the built-in table', async (dependency) => {
  const { registry, problems } = await inspectFiles(
    {
      'telemetry/manifest.yaml': dependOn(dependency),
      'telemetry/a.yaml': job.replace('base.id', 'http.route'),
    },
    { builtin: otelTable },
  )
  expect(problems).toBe('')
  expect(drawUses(registry.spans.get('acme.job'))).toEqual(['http.route required'])
})

test('OpenTelemetry in another version than the table has is a warning', async () => {
  const { problems } = await inspectFiles(
    {
      'telemetry/manifest.yaml': dependOn('schema_url: https://opentelemetry.io/schemas/1.40.0'),
      'telemetry/a.yaml': job.replace('base.id', 'http.route'),
    },
    { builtin: otelTable },
  )
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/manifest.yaml:3:17 warning: OpenTelemetry's conventions are asked for in version 1.40.0, and taken from the built-in table of 1.45.0. For another version, get its files and give their folder or archive as "registry_path".
        - schema_url: https://opentelemetry.io/schemas/1.40.0
                      ^"
  `)
})

test('files of OpenTelemetry are taken before the built-in table', async () => {
  const { registry, problems } = await inspectFiles(
    {
      'telemetry/manifest.yaml': dependOn(
        '{ schema_url: https://opentelemetry.io/schemas/1.40.0, registry_path: "../otel[model]" }',
      ),
      'telemetry/a.yaml': job.replace('base.id', 'http.route'),
      'otel/model/http.yaml': define('http.route').replace('string', 'int'),
    },
    { builtin: otelTable },
  )
  expect(problems).toBe('')
  expect(registry.attributes.get('http.route')?.type.base).toBe('int')
})

test.each([
  ['schema_url: https://opentelemetry.io/schemas/gen-ai/1.0.0', { builtin: otelTable }],
  [
    '{ name: genai, registry_path: https://github.com/open-telemetry/semantic-conventions-genai.git }',
    { builtin: otelTable },
  ],
  ['schema_url: https://opentelemetry.io/schemas/1.45.0', {}],
  ['{ name: base, registry_path: "git@github.com:acme/base.git@v1[model]" }', {}],
])('the dependency %s is not fetched, and the error says what to do', async (dependency, options) => {
  const { problems } = await inspectFiles(
    { 'telemetry/manifest.yaml': dependOn(dependency), 'telemetry/a.yaml': define('acme.id') },
    options,
  )
  expect(problems).toContain('is not fetched. Clone or download it, and give the path of its folder or archive as')
  expect(problems).toMatch(/^telemetry\/manifest\.yaml:3:\d+ /)
})

test('a dependency that is not there is an error at its path', async () => {
  const { problems } = await inspectFiles({
    'telemetry/manifest.yaml': dependOn('{ schema_url: https://acme.example/base/1.0.0, registry_path: ../bse }'),
    'telemetry/a.yaml': define('acme.id'),
  })
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/manifest.yaml:3:67 There is no folder or archive "../bse", neither beside the manifest nor in the working directory.
        - { schema_url: https://acme.example/base/1.0.0, registry_path: ../bse }
                                                                        ^"
  `)
})

test.each([
  ['nowhere', {}, 'There is no such folder or archive.'],
  ['telemetry', { 'telemetry/README.md': 'none' }, 'There are no YAML files here, so this is no registry.'],
  ['telemetry[model]', { 'telemetry/a.yaml': define('acme.id') }, 'There is no such folder.'],
  [
    'telemetry.yaml',
    { 'telemetry.yaml': define('acme.id') },
    'A registry is a folder, or an archive whose name ends in .zip, .tar.gz or .tgz.',
  ],
])('%s is no registry', async (path, files, message) => {
  const { registry, problems } = await inspectFiles({ 'other.txt': '', ...files }, { path })
  expect(problems).toBe(`${path} ${message}`)
  expect(registry.attributes.size).toBe(0)
})

test('an address in place of a path is an error', async () => {
  await expect(readRegistry('https://github.com/acme/telemetry.git')).rejects.toThrowErrorMatchingInlineSnapshot(`
    [RegistryError: The registry https://github.com/acme/telemetry.git has 1 error:

    https://github.com/acme/telemetry.git A registry is not fetched from an address. Clone or download it, and give the path of its folder or archive.]
  `)
})

test('readRegistry throws all errors at once, without the warnings', async () => {
  const root = await writeFiles({
    'a.yaml': `${define('acme.id')}    colour: red\n`,
    'b.yaml': job,
  })
  const error = await readRegistry(root).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(RegistryError)
  const { problems, message, path } = error as RegistryError
  expect(path).toBe(root)
  expect(problems).toMatchObject([{ severity: 'error', file: `${root}/b.yaml`, line: 6, column: 14 }])
  expect(message.replaceAll(root, 'telemetry')).toMatchInlineSnapshot(`
    "The registry telemetry has 1 error:

    telemetry/b.yaml:6:14 The attribute "base.id" is not defined here. Define it, or name the registry that does under "dependencies" of manifest.yaml.
        - ref: base.id
               ^"
  `)
})

test('of very many errors, the first twenty are listed', async () => {
  const root = await writeFiles({ 'a.yaml': job + '      - ref: base.other\n'.repeat(30) })
  const error = (await readRegistry(root).catch((reason: unknown) => reason)) as RegistryError
  expect(error.problems).toHaveLength(31)
  expect(error.message.split('\n')[0]).toBe(`The registry ${root} has 31 errors:`)
  expect(error.message).toMatch(/\n… and 11 more$/)
})
