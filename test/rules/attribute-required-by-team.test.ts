import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { attributeRequiredByTeam } from '../../src/rules/attribute-required-by-team.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('attribute-required-by-team', () => {
  testRule(attributeRequiredByTeam, {
    registry: builtinRegistry(),
    valid: [
      'a [server]',
      {
        trace: 'a [server] {tenant.id: "t-1", tenant.plan: "paid"}\n  b',
        options: {
          contracts: [
            {
              match: { kind: 'server' },
              attributes: {
                'tenant.id': { type: 'string', pattern: '^t-' },
                'tenant.plan': { values: ['free', 'paid'] },
              },
            },
          ],
        },
      },
      {
        name: 'of spans that do not match',
        trace: 'a [client]',
        options: {
          contracts: [
            {
              match: { kind: 'server' },
              attributes: {
                'tenant.id': { type: 'string', pattern: '^t-' },
                'tenant.plan': { values: ['free', 'paid'] },
              },
            },
          ],
        },
      },
      {
        name: 'only that it is there',
        trace: 'a {b: 1}',
        options: { contracts: [{ match: 'a', attributes: { b: {} } }] },
      },
    ],
    invalid: [
      {
        trace: 'a [server] {tenant.plan: "free"}',
        options: {
          contracts: [
            {
              match: { kind: 'server' },
              attributes: {
                'tenant.id': { type: 'string', pattern: '^t-' },
                'tenant.plan': { values: ['free', 'paid'] },
              },
            },
          ],
        },
        findings: [
          {
            messageId: 'missing',
            attribute: 'tenant.id',
            message: '"a" has no tenant.id, and the team wants it there.',
          },
        ],
      },
      {
        trace: 'a [server] {tenant.id: "42", tenant.plan: "free"}',
        options: {
          contracts: [
            {
              match: { kind: 'server' },
              attributes: {
                'tenant.id': { type: 'string', pattern: '^t-' },
                'tenant.plan': { values: ['free', 'paid'] },
              },
            },
          ],
        },
        findings: [
          {
            messageId: 'wrong',
            attribute: 'tenant.id',
            message: 'tenant.id of "a" is not of the type string and a text that fits ^t-.',
          },
        ],
      },
      {
        trace: 'a [server] {tenant.id: 42, tenant.plan: "gold"}',
        options: {
          contracts: [
            {
              match: { kind: 'server' },
              attributes: {
                'tenant.id': { type: 'string', pattern: '^t-' },
                'tenant.plan': { values: ['free', 'paid'] },
              },
            },
          ],
        },
        findings: [
          { messageId: 'wrong', attribute: 'tenant.id' },
          { messageId: 'wrong', attribute: 'tenant.plan', expected: 'one of "free", "paid"' },
        ],
      },
      {
        name: 'a list',
        trace: 'a {b: 1}',
        options: { contracts: [{ match: 'a', attributes: { b: { type: 'int', array: true } } }] },
        findings: [{ messageId: 'wrong', expected: 'of the type int[]' }],
      },
    ],
  })
})
