import { afterEach, describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import { defaultConventions } from '../../src/lint/default-conventions.ts'
import { defineRule } from '../../src/lint/define-rule.ts'
import { resolveConventions } from '../../src/lint/resolve-conventions.ts'
import { builtinLibrary } from '../../src/rules/library.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'
import { cutOffTrace, shopTrace } from '../support/shop-traces.ts'

const trace = shopTrace()
const cutOff = cutOffTrace()

afterEach(() => {
  defaultConventions.current = undefined
})

describe('passes', () => {
  test('when no rule of the severity error is broken', () => {
    expect(trace).toFollowConventions({ rules: { 'no-orphan-span': 'error', 'no-unended-span': 'error' } })
    expect(cutOff).not.toFollowConventions({ rules: { 'no-orphan-span': 'error' } })
  })

  test('when what is broken is a warning', () => {
    expect(cutOff).toFollowConventions({ rules: { 'no-orphan-span': 'warn' } })
  })

  test('by a preset of a name', () => {
    expect(cutOff).not.toFollowConventions('recommended')
    expect(cutOff).toFollowConventions('performance')
  })

  test('by the conventions of the run, and by those that are recommended where there are none', () => {
    expect(cutOff).not.toFollowConventions()
    defaultConventions.current = resolveConventions({ rules: {} }, builtinLibrary, builtinRegistry())
    expect(cutOff).toFollowConventions()
  })

  test('by rules of a plugin, several traces and lists of spans', () => {
    const noShop = defineRule({
      id: 'no-shop',
      meta: { category: 'naming', description: 'made for a test', severity: 'error', sources: [] },
      messages: { shop: '{span} is of the shop.' },
      finds: () => ({ messageId: 'shop', span: { service: 'shop' } }),
    })
    const conventions = { plugins: { acme: { rules: [noShop] } }, rules: { 'acme/no-shop': 'error' } } as const
    expect([trace, cutOff]).not.toFollowConventions(conventions)
    expect(trace.spans).not.toFollowConventions(conventions)
  })
})

describe('fails', () => {
  test('with each broken rule and where it is broken', () => {
    const rules = { 'no-orphan-span': 'error', 'no-unended-span': 'error', 'max-depth': ['warn', { max: 1 }] } as const
    expect(() => expect(cutOff).toFollowConventions({ rules })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toFollowConventions({ rules: { "no-orphan-span": "error", "no-unended-span": "error", "max-depth": ["warn", { max: 1 }] } })

      2 conventions are broken:
        error     no-orphan-span    "send receipt" names a parent that was not recorded.
        error     no-unended-span   "db.query" was started and not ended. End it on every path, for instance in \`finally\`.
        warning   max-depth         "db.query" lies 2 spans deep, 1 are allowed.

        GET /orders/:id [server @shop]
        └─ db.query [client open]   ← no-unended-span
        send receipt [producer @mailer]   ← no-orphan-span
      Hint: \`npx spanwright explain no-orphan-span\` says why the rule is there and how to keep it.]
    `)
  })

  test('where nothing should be kept and all is', () => {
    expect(() => expect(trace).not.toFollowConventions({ rules: { 'no-orphan-span': 'error' } }))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: expect(trace).not.toFollowConventions({ rules: { "no-orphan-span": "error" } })

        No convention is broken, of 1 rule.]
      `)
    const rules = { 'max-depth': ['warn', { max: 1 }] } as const
    expect(() => expect(trace).not.toFollowConventions({ rules })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).not.toFollowConventions({ rules: { "max-depth": ["warn", { max: 1 }] } })

      No convention is broken, of 1 rule, but for warnings:
        warning   max-depth   "load order" lies 2 spans deep, 1 are allowed.]
    `)
  })
})

describe('throws', () => {
  test('for a preset, a rule or an option that there is not, and for a registry that would have to be read', () => {
    expect(() => expect(trace).toFollowConventions('recomended')).toThrowErrorMatchingInlineSnapshot(
      `[ConventionsError: There is no preset "recomended". Did you mean "recommended"? There are: recommended, strict, semconv, security, performance, instrumentation-score, weaver.]`,
    )
    expect(() =>
      expect(trace).toFollowConventions({ rules: { 'max-dept': 'error' } }),
    ).toThrowErrorMatchingInlineSnapshot(`[ConventionsError: There is no rule "max-dept". Did you mean "max-depth"?]`)
    expect(() => expect(trace).not.toFollowConventions({ registry: './telemetry' })).toThrowErrorMatchingInlineSnapshot(
      `[ConventionsError: A matcher cannot wait for the registry "./telemetry" to be read. Give the conventions to the plugin, spanwright({ conventions }), or read it first: registry: await readRegistry("…").]`,
    )
  })
})
