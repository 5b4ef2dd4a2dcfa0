import { expect, test } from 'vitest'
import type { Conventions } from '../../src/lint/conventions.ts'
import { defineRule } from '../../src/lint/define-rule.ts'
import { resolveConventions } from '../../src/lint/resolve-conventions.ts'
import { emptyRegistry } from './support/lint.ts'

const meta = { category: 'structure', description: 'made for a test', severity: 'error', sources: [] } as const
const depth = defineRule({
  id: 'max-depth',
  meta,
  messages: { deep: 'deep' },
  options: {
    schema: {
      max: { type: 'integer', minimum: 1 },
      mode: { enum: ['trace', 'service'] },
      allow: { type: 'array', items: { type: 'string' } },
    },
    defaults: { max: 10, mode: 'trace', allow: [] as string[] },
  },
  create: () => ({}),
})
const plain = defineRule({ id: 'plain', meta, messages: { found: 'found' }, create: () => ({}) })

const presets = {
  base: { rules: { plain: 'warn', 'max-depth': ['warn', { max: 5 }] } },
  more: { extends: 'base', rules: { plain: 'error' } },
} as const satisfies Record<string, Conventions>

const resolve = (conventions: Conventions): Record<string, unknown> =>
  Object.fromEntries(
    [...resolveConventions(conventions, { rules: [depth, plain], presets }, emptyRegistry).rules].map(
      ([id, { level, options }]) => [id, [level, options]],
    ),
  )

test('later settings come before earlier ones, and a level alone keeps the options', () => {
  expect(resolve({ extends: 'more', rules: { 'max-depth': 'error' } })).toEqual({
    plain: ['error', {}],
    'max-depth': ['error', { max: 5, mode: 'trace', allow: [] }],
  })
})

test('options given anew replace those of before; what is not given is the default', () => {
  expect(resolve({ extends: ['base', { rules: { 'max-depth': ['info', { mode: 'service' }] } }] })).toMatchObject({
    'max-depth': ['info', { max: 10, mode: 'service', allow: [] }],
  })
})

test('what a config sets itself comes before the overrides of what it extends, and after those its own', () => {
  const base: Conventions = {
    rules: { plain: 'warn' },
    overrides: [{ match: 'a', rules: { plain: 'off', 'max-depth': 'off' } }],
  }
  const own: Conventions = {
    extends: base,
    rules: { plain: 'error' },
    overrides: [{ match: 'b', rules: { plain: 'info' } }],
  }
  const { overrides } = resolveConventions(own, { rules: [depth, plain], presets }, emptyRegistry)
  expect(overrides.map(({ settings }) => settings)).toEqual([{ 'max-depth': 'off' }, { plain: 'info' }])
})

test('a plugin brings rules and presets under its name', () => {
  const own = defineRule({ id: 'own', meta, messages: { found: 'found' }, create: () => ({}) })
  const plugins = { acme: { rules: [own], presets: { all: { rules: { 'acme/own': 'error' } } } } } as const
  expect(resolve({ plugins, extends: 'acme/all' })).toEqual({ 'acme/own': ['error', {}] })
})

const wrong: [what: string, conventions: Conventions][] = [
  ['an unknown rule', { rules: { 'max-dept': 'error' } }],
  ['an unknown rule in an override', { overrides: [{ match: 'a', rules: { plan: 'off' } }] }],
  ['an unknown preset', { extends: 'bse' }],
  ['an unknown level', { rules: { plain: 'warning' as 'warn' } }],
  ['an unknown option', { rules: { 'max-depth': ['error', { maxx: 3 }] } }],
  ['an option where there is none', { rules: { plain: ['error', { max: 3 }] } }],
  ['options of wrong shapes', { rules: { 'max-depth': ['error', { max: 0, mode: 'all', allow: ['a', 1] }] } }],
  ['a key that is not known', { rule: {} } as Conventions],
  ['a wrong pattern in an option', { rules: { plain: ['error', { match: { kind: 'servr' as 'server' } }] } }],
]

test('what is wrong is named, with the way out', () => {
  expect(wrong.map(([what, conventions]) => `${what}: ${messageOf(() => resolve(conventions))}`).join('\n'))
    .toMatchInlineSnapshot(`
      "an unknown rule: ConventionsError: There is no rule "max-dept". Did you mean "max-depth"?
      an unknown rule in an override: ConventionsError: There is no rule "plan". Did you mean "plain"?
      an unknown preset: ConventionsError: There is no preset "bse". Did you mean "base"?
      an unknown level: ConventionsError: The rule "plain" is set to "warning". A level is one of off, info, warn, error.
      an unknown option: ConventionsError: The options of the rule "max-depth" are wrong: there is no "maxx". Did you mean "max"? There are: max, mode, allow, match, ignore.
      an option where there is none: ConventionsError: The options of the rule "plain" are wrong: there is no "max". There are: match, ignore.
      options of wrong shapes: ConventionsError: The options of the rule "max-depth" are wrong: "max" must be >= 1, but is 0. "mode" must be equal to one of the allowed values ("trace", "service"), but is "all". "allow.1" must be string, but is 1.
      a key that is not known: TypeError: "rule" is not a field of the conventions. Did you mean "rules"? The fields are: extends, registry, rules, overrides, ignores, plugins, score.
      a wrong pattern in an option: TypeError: kind must be one of internal, server, client, producer, consumer, not "servr". Did you mean "server"?"
    `)
})

function messageOf(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    return String(error)
  }
  return 'no error'
}
