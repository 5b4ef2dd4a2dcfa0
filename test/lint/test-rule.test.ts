import { expect, test } from 'vitest'
import { defineRule } from '../../src/lint/define-rule.ts'
import { type RuleCases, testRule } from '../../src/lint/test-rule.ts'

const meta = { category: 'structure', description: 'made for a test', severity: 'error', sources: [] } as const
const noDb = defineRule({
  id: 'no-db',
  meta,
  messages: { found: '{span} calls {received}.' },
  create: ({ report }) => ({
    attribute: (key) =>
      key === 'db.system.name'
        ? (value, span) => report({ messageId: 'found', span, attribute: key, received: String(value) })
        : undefined,
  }),
})
const invalid = [{ trace: 'a {db.system.name: "redis"}', findings: [{ messageId: 'found', received: 'redis' }] }]

function failure(cases: RuleCases): string {
  try {
    testRule(noDb, cases)
  } catch (error) {
    return String(error)
  }
  return 'passed'
}

test('passes where all cases turn out as expected', () => {
  expect(failure({ valid: ['a', { name: 'two traces', traces: ['a', 'b'] }], invalid })).toBe('passed')
})

test('lists every case that turns out otherwise, with its trace', () => {
  const message = failure({
    valid: ['a {db.system.name: "redis"}'],
    invalid: [
      { name: 'nothing found', trace: 'a\n  b', findings: [{ messageId: 'found' }] },
      {
        trace: 'a {db.system.name: "redis"}\n  b {db.system.name: "mysql"}',
        findings: [
          { messageId: 'found', received: 'mysql' },
          { messageId: 'found', span: 'c' },
        ],
      },
      ...invalid,
    ],
  })
  expect(message).toMatchInlineSnapshot(`
    "Error: no-db

    valid[0]
      unexpected:   {"messageId":"found","span":"a","place":"span","attribute":"db.system.name","received":"redis","message":"\\"a\\" calls redis.","count":1}
        a {db.system.name: "redis"}

    invalid[0]: nothing found
      not found:    {"messageId":"found"}
        a
        └─ b

    invalid[1]
      not found:    {"messageId":"found","span":"c"}
      unexpected:   {"messageId":"found","span":"a","place":"span","attribute":"db.system.name","received":"redis","message":"\\"a\\" calls redis.","count":1}
        a {db.system.name: "redis"}
        └─ b {db.system.name: "mysql"}"
  `)
})

test('refuses a test that proves nothing', () => {
  expect(failure({ valid: ['a'], invalid: [] })).toMatchInlineSnapshot(
    `"TypeError: The test of "no-db" has no invalid case. A rule that never finds anything passes any test."`,
  )
  expect(failure({ valid: [], invalid })).toMatchInlineSnapshot(
    `"TypeError: The test of "no-db" has no valid case. A rule that always finds something passes any test."`,
  )
  expect(failure({ valid: ['a'], invalid: [{ trace: 'a', findings: [] }] })).toMatchInlineSnapshot(`
    "Error: no-db

    invalid[0] expects no findings. Say which, or make it a valid case."
  `)
})

test('a placeholder without a value is a failure', () => {
  const rule = defineRule({
    id: 'forgetful',
    meta,
    messages: { found: '{span} has {count} of {spna}.' },
    finds: () => ({ messageId: 'found', span: { name: 'a' } }),
  })
  expect(() => testRule(rule, { valid: ['b'], invalid: [{ trace: 'a', findings: [{ messageId: 'found' }] }] })).toThrow(
    'invalid[0]: a placeholder of this message has no value: "a" has {count} of {spna}.',
  )
})

test('a definition that cannot work is refused', () => {
  const refuse = (definition: object): string => {
    try {
      defineRule({ id: 'x', meta, messages: { found: '' }, create: () => ({}), ...definition })
    } catch (error) {
      return String(error)
    }
    return 'defined'
  }
  expect(refuse({ id: 'NoDb' })).toMatchInlineSnapshot(
    `"TypeError: The id of a rule is kebab-case, such as "no-orphan-span", not "NoDb"."`,
  )
  expect(refuse({ messages: {} })).toMatchInlineSnapshot(
    `"TypeError: The rule "x" has no messages. Give it at least one: messages: { found: '…' }."`,
  )
  expect(refuse({ finds: () => ({ messageId: 'found', span: {} }) })).toMatchInlineSnapshot(
    `"TypeError: The rule "x" needs either "finds" or "create", not both."`,
  )
})
