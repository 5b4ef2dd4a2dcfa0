import { expect, test } from 'vitest'
import { readOtlpJson } from '../../../src/formats/otlp-json/index.ts'
import { bare, documentOf, readOne, spanId, traceId } from './support/documents.ts'

const scopeSpans = [{ scope: { name: 'lib' }, spans: [bare] }]
const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'shop' } }] }
const resourceSpans = [{ resource, scopeSpans }]

const expected = {
  name: 'GET /',
  traceId,
  spanId,
  traceFlags: 1,
  kind: 'server',
  status: { code: 'unset' },
  startTimeUnixNano: 1_544_712_660_000_000_000n,
  endTimeUnixNano: 1_544_712_661_000_000_000n,
  attributes: {},
  events: [],
  links: [],
  resource: { attributes: { 'service.name': 'shop' } },
  scope: { name: 'lib' },
}

test.each([
  ['OTLP', { resourceSpans }],
  ['batches of Tempo', { batches: resourceSpans }],
  ['a trace of Tempo', { trace: { resourceSpans }, metrics: {} }],
  ['a trace of Tempo with batches', { trace: { batches: resourceSpans } }],
  ['an answer of Jaeger', { result: { resourceSpans } }],
  ['an array of documents', [{ resourceSpans }]],
  ['an array of answers', [{ result: { resourceSpans } }]],
  ['libraries for scopes', { resourceSpans: [{ resource, instrumentationLibrarySpans: scopeSpans }] }],
  [
    'libraries for scopes, named so inside',
    {
      resourceSpans: [
        { resource, instrumentationLibrarySpans: [{ instrumentationLibrary: { name: 'lib' }, spans: [bare] }] },
      ],
    },
  ],
  ['fields that are not known', { resourceSpans: [{ resource, scopeSpans, more: { a: [1] } }], partialSuccess: {} }],
  ['null for fields that are not there', { resourceSpans: [{ resource, scopeSpans, schemaUrl: null }] }],
])('a document is read as %s', (_, json) => {
  expect(readOne(json)).toStrictEqual({ span: expected, problems: [] })
})

test('a document is read in snake_case with names of enums, as Python writes it', () => {
  const json = {
    resource_spans: [
      {
        resource: { attributes: [{ key: 'service.name', value: { string_value: 'shop' } }] },
        scope_spans: [
          {
            scope: { name: 'lib', version: '1' },
            schema_url: 'https://example.com/schema',
            spans: [
              {
                trace_id: traceId,
                span_id: spanId,
                parent_span_id: 'aaaaaaaaaaaaaaaa',
                trace_state: 'a=b',
                name: 'GET /',
                kind: 'SPAN_KIND_CLIENT',
                start_time_unix_nano: '1',
                end_time_unix_nano: '2',
                flags: 769,
                attributes: [
                  { key: 'snake_key', value: { int_value: '40' } },
                  { key: 'list', value: { array_value: { values: [{ double_value: 0.5 }, { bool_value: true }] } } },
                  {
                    key: 'map',
                    value: { kvlist_value: { values: [{ key: 'in_ner', value: { bytes_value: 'AQI=' } }] } },
                  },
                ],
                dropped_attributes_count: 3,
                events: [{ name: 'e', time_unix_nano: '1', attributes: [{ key: 'k', value: { string_value: 'v' } }] }],
                links: [{ trace_id: traceId, span_id: 'bbbbbbbbbbbbbbbb', trace_state: 'c=d' }],
                status: { code: 'STATUS_CODE_ERROR', message: 'no' },
              },
            ],
          },
        ],
      },
    ],
  }
  expect(readOne(json)).toStrictEqual({
    span: {
      ...expected,
      parentSpanId: 'aaaaaaaaaaaaaaaa',
      parentIsRemote: true,
      traceState: 'a=b',
      kind: 'client',
      status: { code: 'error', message: 'no' },
      startTimeUnixNano: 1n,
      endTimeUnixNano: 2n,
      attributes: { snake_key: 40, list: [0.5, true], map: { in_ner: Uint8Array.of(1, 2) } },
      dropped: { attributes: 3, events: 0, links: 0 },
      events: [{ name: 'e', timeUnixNano: 1n, attributes: { k: 'v' } }],
      links: [{ traceId, spanId: 'bbbbbbbbbbbbbbbb', traceState: 'c=d', attributes: {} }],
      scope: { name: 'lib', version: '1', schemaUrl: 'https://example.com/schema' },
    },
    problems: [],
  })
})

test.each([
  [
    'in a document that is not',
    documentOf({ trace_id: traceId, span_id: spanId, name: 'a', start_time_unix_nano: '1' }),
  ],
  [
    'in batches',
    {
      batches: [
        { scope_spans: [{ spans: [{ trace_id: traceId, span_id: spanId, name: 'a', start_time_unix_nano: '1' }] }] },
      ],
    },
  ],
])('a span in snake_case is read %s', (_, json) => {
  expect(readOne(json)).toMatchObject({ span: { name: 'a', startTimeUnixNano: 1n }, problems: [] })
})

test('the spans of a resource and of a scope share them', () => {
  const other = { ...bare, spanId: 'aaaaaaaaaaaaaaaa' }
  const { spans } = readOtlpJson(
    JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ spans: [bare, other] }] }] }),
  )
  expect(spans).toHaveLength(2)
  expect(spans[1]?.resource).toBe(spans[0]?.resource)
  expect(spans[1]?.scope).toBe(spans[0]?.scope)
})

test('a scope has its version, its attributes and the schema of its own list', () => {
  const scope = { name: 'lib', version: '1', attributes: [{ key: 'a', value: { intValue: 1 } }] }
  const json = {
    resourceSpans: [{ scopeSpans: [{ scope, spans: [bare], schemaUrl: 'own' }], schemaUrl: 'of the resource' }],
  }
  expect(readOne(json).span.scope).toEqual({ name: 'lib', version: '1', attributes: { a: 1 }, schemaUrl: 'own' })
})

test.each([
  ['an empty document', {}],
  ['no resources', { resourceSpans: [] }],
  ['no list of resources', { resourceSpans: null }],
  ['a resource without scopes', { resourceSpans: [{ resource }] }],
  ['a scope without spans', { resourceSpans: [{ scopeSpans: [{}] }] }],
  ['logs', { resourceLogs: [{}] }],
  ['metrics', { resourceMetrics: [{}] }],
  ['an empty array', []],
])('%s has no spans and no problems', (_, json) => {
  expect(readOtlpJson(JSON.stringify(json))).toEqual({ spans: [], problems: [] })
})

test('the names of attributes are kept where only the ids of a span are in snake_case', () => {
  const attributes = [{ key: 'user_agent.original', value: { stringValue: 'curl' } }]
  const spans = [{ trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16), name: 'GET', attributes }]
  const text = JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans }] }] })
  expect(readOtlpJson(text).spans[0]?.attributes).toEqual({ 'user_agent.original': 'curl' })
})
