import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { inspectRegistry } from '../../../src/semconv/weaver/read-registry.ts'
import { inspectFiles, writeFiles } from './registry-folder.ts'

const files = {
  'conventions-1.2/README.md': '# Conventions',
  'conventions-1.2/model/manifest.yaml': 'schema_url: https://acme.example/telemetry/1.2.0\n',
  'conventions-1.2/model/acme/a.yaml': 'file_format: definition/2\nattributes:\n  - key: acme.id\n    type: string\n',
  'conventions-1.2/templates/b.yaml': 'params: {}\n',
}

function zip(content: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(content).map(([path, text]) => [path, strToU8(text)])))
}

/** Packed by the system's own tar, as releases are. */
async function tar(content: Readonly<Record<string, string>>, ...options: readonly string[]): Promise<Uint8Array> {
  const root = await writeFiles(content)
  execFileSync('tar', ['-czf', join(root, 'packed.tgz'), ...options, '-C', root, ...Object.keys(content)])
  return readFile(join(root, 'packed.tgz'))
}

test.each(['zip', 'tar.gz', 'tgz'])(
  'a folder in a .%s is a registry, with or without the folder of the release',
  async (type) => {
    const name = `telemetry.${type}`
    const packed = { [name]: type === 'zip' ? zip(files) : await tar(files) }
    const { registry, problems } = await inspectFiles(packed, { path: `${name}[model]` })
    expect(problems).toBe('')
    expect(registry).toMatchObject({ name: 'acme.example/telemetry', version: '1.2.0' })
    expect([...registry.attributes.keys()]).toEqual(['acme.id'])
    const other = await inspectFiles(packed, { path: `${name}[/model/acme/]` })
    expect([...other.registry.attributes.keys()]).toEqual(['acme.id'])
  },
)

test('an archive without a folder around everything is read as it is', async () => {
  const packed = {
    'telemetry.zip': zip({
      'manifest.yaml': 'schema_url: https://acme.example/t/1\n',
      'x/a.yaml': files['conventions-1.2/model/acme/a.yaml'],
    }),
  }
  const { registry } = await inspectFiles(packed, { path: 'telemetry.zip' })
  expect(registry.name).toBe('acme.example/t')
  expect([...registry.attributes.keys()]).toEqual(['acme.id'])
})

test('a folder that holds everything may be named or left out', async () => {
  const packed = { 'telemetry.zip': zip({ 'model/a.yaml': files['conventions-1.2/model/acme/a.yaml'] }) }
  for (const path of ['telemetry.zip', 'telemetry.zip[model]']) {
    const { registry, problems } = await inspectFiles(packed, { path })
    expect(problems).toBe('')
    expect([...registry.attributes.keys()]).toEqual(['acme.id'])
  }
})

test('a problem in an archive names the file in it', async () => {
  const packed = { 'telemetry.zip': zip({ 'r/model/a.yaml': 'file_format: definition/2\nspan: []\n' }) }
  const { problems } = await inspectFiles(packed, { path: 'telemetry.zip[model]' })
  expect(problems).toMatchInlineSnapshot(`
    "telemetry.zip/model/a.yaml:2:1 warning: "span" is not a key of the file, and is ignored. Did you mean "spans"?
        span: []
        ^"
  `)
})

test('a dependency may be an archive', async () => {
  const { registry, problems } = await inspectFiles({
    'telemetry/manifest.yaml': `schema_url: https://acme.example/shop/1.0.0
dependencies:
  - schema_url: https://acme.example/telemetry/1.2.0
    registry_path: ../base.tgz[model]
`,
    'telemetry/a.yaml':
      'file_format: definition/2\nspans:\n  - type: shop\n    kind: client\n    attributes:\n      - ref: acme.id\n',
    'base.tgz': await tar(files),
  })
  expect(problems).toBe('')
  expect([...registry.attributes.keys()]).toEqual(['acme.id'])
})

test.each(['telemetry.zip', 'telemetry.tar.gz'])('%s that is none is an error', async (name) => {
  const { problems } = await inspectFiles({ [name]: 'not packed at all' }, { path: name })
  expect(problems).toContain(`${name} The archive cannot be unpacked: `)
})

test('a folder that is not in the archive is an error', async () => {
  const { problems } = await inspectFiles({ 'telemetry.zip': zip(files) }, { path: 'telemetry.zip[modle]' })
  expect(problems).toMatchInlineSnapshot(`"telemetry.zip[modle] There are no YAML files here, so this is no registry."`)
})

const long = `${'a'.repeat(60)}/${'b'.repeat(60)}.yaml`

test.each([
  ['gnu', long],
  ['ustar', long],
  ['pax', long],
  ['pax', long.replace('/', ' /')],
])('a long path in a tar of the format %s is read', async (format, path) => {
  const content = { [path]: files['conventions-1.2/model/acme/a.yaml'] }
  const packed = { 'telemetry.tgz': await tar(content, `--format=${format}`) }
  const { registry, problems } = await inspectFiles(packed, { path: 'telemetry.tgz' })
  expect(problems).toBe('')
  expect([...registry.attributes.keys()]).toEqual(['acme.id'])
})

test('paths are read the same from the working directory', async () => {
  const { registry } = await inspectRegistry('test/fixtures/registries/acme-platform', { includeUnreferenced: true })
  expect(registry.name).toBe('acme.example/platform')
})
