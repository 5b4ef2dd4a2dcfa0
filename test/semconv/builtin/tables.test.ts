import { expect, test } from 'vitest'
import { attributesTable } from '../../../src/semconv/builtin/attributes-table.ts'
import { parseAttributes } from '../../../src/semconv/builtin/parse-attributes.ts'
import { parseSpans } from '../../../src/semconv/builtin/parse-spans.ts'
import { spansTable } from '../../../src/semconv/builtin/spans-table.ts'
import { encodeAttributes, encodeSpans } from '../encode-tables.ts'

const renamed = { deprecated: { reason: 'renamed', renamed_to: 'http.request.method' } }

const attributeFacts = {
  'cpython.gc.generation': { stability: 'development', type: { enum: [0, 1, 2], enum_deprecated: [] } },
  'db.query.parameter': { stability: 'development', type: 'template[string]' },
  'error.type': { stability: 'stable', type: { enum: ['_OTHER'], enum_deprecated: [] } },
  'gen_ai.token.type': {
    stability: 'development',
    type: { enum: ['input', 'output', 'output'], enum_deprecated: ['output'] },
    deprecated: { reason: 'uncategorized' },
  },
  'http.method': { stability: 'development', type: 'string', ...renamed },
  'http.request.header': { stability: 'stable', type: 'template[string[]]' },
  'http.target': { stability: 'development', type: 'string', deprecated: { reason: 'obsoleted' } },
  'os.type': { stability: 'development', type: { enum: ['zos', 'z_os'], enum_deprecated: ['z_os'] } },
  'process.command_args': { stability: 'release_candidate', type: 'string[]' },
  'v8js.anything': { stability: 'experimental', type: 'any', deprecated: { reason: 'unspecified' } },
}

const spanFacts = {
  'faas.client': {
    attributes: {
      'error.type': { level: 'conditionally_required' },
      'http.method': { level: 'required', sampling_relevant: true },
      'http.target': { level: 'required' },
      'os.type': { level: 'opt_in' },
    },
    deprecated: false,
    kind: 'client',
    stability: 'development',
  },
  'span.faas.some.system.client': { attributes: {}, deprecated: true, kind: 'consumer', stability: 'stable' },
}

const attributeNames = Object.keys(attributeFacts)

test('attributes are written a line each', () => {
  expect(encodeAttributes(attributeFacts)).toMatchInlineSnapshot(`
    "cpython.gc.generation id =0,1,2
    db.query.parameter tsd
    error.type ss =_OTHER
    gen_ai.token.type sd ? =input,output
    http.method sd >http.request.method
    http.request.header ts*s
    http.target sd -
    os.type sd =zos,~z_os
    process.command_args s*r
    v8js.anything ad !"
  `)
})

test('span types are written a line each, their attributes by number', () => {
  expect(encodeSpans(spanFacts, attributeNames)).toMatchInlineSnapshot(`
    "faas.client cd r4*,6 c2 o7
    faas.some.system.client ms! <faas.client"
  `)
})

test('a stability that the tables have no letter for is refused', () => {
  const facts = { 'a.b': { stability: 'frozen', type: 'string' } }
  expect(() => encodeAttributes(facts)).toThrowErrorMatchingInlineSnapshot(
    `[Error: The tables have no letter for "frozen".]`,
  )
})

test.each(['error.type', 'http.method', 'http.request.header', 'process.command_args', 'gen_ai.token.type'] as const)(
  'the committed table has the line of %s that the script writes',
  (name) => {
    const line = encodeAttributes({ [name]: attributeFacts[name] })
    expect(attributesTable.split('\n')).toContain(line)
  },
)

test('the committed table of spans counts on the committed table of attributes', () => {
  const names = [...parseAttributes(attributesTable).keys()]
  const facts = {
    'faas.client': {
      attributes: {
        'faas.invoked_name': { level: 'required' },
        'faas.invoked_provider': { level: 'required' },
        'faas.invoked_region': { level: 'conditionally_required' },
      },
      deprecated: false,
      kind: 'client',
      stability: 'development',
    },
  }
  expect(spansTable.split('\n')).toContain(encodeSpans(facts, names))
})

test('what was written is read back', () => {
  const attributes = parseAttributes(encodeAttributes(attributeFacts))
  expect([...attributes.keys()]).toEqual(attributeNames)
  expect(attributes.get('http.method')).toEqual({
    name: 'http.method',
    type: { base: 'string', array: false, template: false },
    stability: 'development',
    deprecated: { reason: 'renamed', renamedTo: 'http.request.method' },
  })
  expect(attributes.get('http.request.header')?.type).toEqual({ base: 'string', array: true, template: true })
  expect(attributes.get('http.target')?.deprecated).toEqual({ reason: 'obsoleted' })
  expect(attributes.get('v8js.anything')?.deprecated).toEqual({ reason: 'unspecified' })
  expect(attributes.get('cpython.gc.generation')?.type.members).toEqual([{ value: 0 }, { value: 1 }, { value: 2 }])
  expect(attributes.get('os.type')?.type.members).toEqual([
    { value: 'zos' },
    { value: 'z_os', deprecated: { reason: 'unspecified' } },
  ])
})

test('a member that is current and deprecated at once is current', () => {
  const attributes = parseAttributes(encodeAttributes(attributeFacts))
  expect(attributes.get('gen_ai.token.type')?.type.members).toEqual([{ value: 'input' }, { value: 'output' }])
})

test('span types are read back, a split attribute under each of its names', () => {
  const spans = parseSpans(encodeSpans(spanFacts, attributeNames), (number) =>
    attributeNames[number] === 'http.target' ? ['url.path', 'url.query'] : [attributeNames[number] ?? ''],
  )
  const client = spans.get('faas.client')
  expect(client?.kind).toBe('client')
  expect([...(client?.attributes.values() ?? [])]).toEqual([
    { name: 'http.method', level: 'required', samplingRelevant: true },
    { name: 'url.path', level: 'required', samplingRelevant: false },
    { name: 'url.query', level: 'required', samplingRelevant: false },
    { name: 'error.type', level: 'conditionally_required', samplingRelevant: false },
    { name: 'os.type', level: 'opt_in', samplingRelevant: false },
  ])
  expect(spans.get('faas.some.system.client')).toMatchObject({
    kind: 'consumer',
    stability: 'stable',
    deprecated: { reason: 'unspecified' },
    refines: 'faas.client',
  })
})
