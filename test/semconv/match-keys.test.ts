import { expect, test } from 'vitest'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'
import { isRequired } from '../../src/semconv/condition.ts'
import { conditions } from '../../src/semconv/condition-table.ts'
import { discriminators } from '../../src/semconv/discriminators-table.ts'
import { conditionFor } from '../../src/semconv/match-condition.ts'
import { matchKeys } from '../../src/semconv/match-keys.ts'
import { conventionOf } from '../../src/semconv/match-span.ts'
import { expectedSpanName, hasExpectedName } from '../../src/semconv/span-name.ts'
import type { Attributes } from '../../src/trace/attributes.ts'
import type { SpanKind } from '../../src/trace/span-data.ts'

const registry = builtinRegistry()
const kinds: readonly SpanKind[] = ['internal', 'server', 'client', 'producer', 'consumer']

/** Attributes that tell types apart, with values that do and with one that does not. */
const samples: Attributes[] = discriminators.flatMap(({ when }) => {
  const entries = Object.entries(when).map(([key, values]) => [key, values === '*' ? 'any' : values[0]] as const)
  const there = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return [
    Object.fromEntries(there),
    Object.fromEntries(there.map(([key]) => [key, 'none of them'])),
    Object.fromEntries(there.slice(1)),
  ]
})

test('knows by the keys and then the values the type that the span is of', () => {
  const found = samples.flatMap((attributes) =>
    kinds.map((kind) => {
      const types = matchKeys(kind, new Set(Object.keys(attributes)), registry)
      const definition = conventionOf({ kind, attributes }, registry)
      expect(types.of(attributes), `${kind} ${JSON.stringify(attributes)}`).toBe(definition)
      expect(types.of(attributes), 'asked again').toBe(definition)
      expect(definition ? types.definitions.includes(definition) : !types.isCertain).toBe(true)
      return definition
    }),
  )
  expect(new Set(found).size).toBeGreaterThan(50)
})

test('asks by the shape and then the values what a span has to carry', () => {
  let required = 0
  for (const definition of registry.spans.values()) {
    for (const use of definition.attributes.values()) {
      for (const { attribute, has = [], is = {}, isNot = {}, startsNot = {} } of conditions) {
        if (attribute !== use.name) continue
        const names = [...has, ...Object.keys(isNot), ...Object.keys(startsNot)]
        const given = Object.entries(is).map(([key, [value = 'any']]) => [key, value] as const)
        const attributes = Object.fromEntries([...names.map((name) => [name, 'any'] as const), ...given])
        for (const code of ['unset', 'error'] as const) {
          const shape = { status: code, open: false, keys: new Set(Object.keys(attributes)) }
          const span = { status: { code }, attributes, endTimeUnixNano: 1n }
          const isAsked = use.level === 'conditionally_required' && isRequired(use, span, definition) === true
          required += Number(isAsked)
          if (use.level !== 'conditionally_required') continue
          const answer = conditionFor(use.name, shape, definition)?.(attributes) ?? false
          expect(answer, `${definition.type} ${use.name} ${code}`).toBe(isAsked)
        }
      }
    }
  }
  expect(required).toBeGreaterThan(50)
})

test.each([
  ['http.server', { 'http.request.method': 'GET', 'http.route': '/a' }],
  ['http.server', { 'http.request.method': '_OTHER' }],
  ['http.server', {}],
  ['db.postgresql.client', { 'db.system.name': 'postgresql', 'db.query.summary': 'SELECT a' }],
  ['db.postgresql.client', { 'db.query.summary': 'SELECT a' }],
])('tells the name of %s with %j from others', (type, attributes) => {
  const definition = registry.spans.get(type)
  if (!definition) throw new Error(`There is no ${type}.`)
  const expected = expectedSpanName({ attributes }, definition)
  const names = ['', 'GET', 'GET /a', 'GET /ab', 'HTTP', 'SELECT a', expected ?? 'any']
  const right = names.filter((name) => hasExpectedName({ name, attributes }, definition))
  expect(right).toEqual(names.filter((name) => expected === undefined || expected === name))
})
