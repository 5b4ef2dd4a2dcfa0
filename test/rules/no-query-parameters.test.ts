import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noQueryParameters } from '../../src/rules/no-query-parameters.ts'

test('no-query-parameters', () => {
  testRule(noQueryParameters, {
    valid: [
      'db.query [client] {db.query.text: "SELECT * FROM users WHERE id = ?", db.query.summary: "SELECT users"}',
      'db.query [client] {db.operation.parameter.index: "users"}',
      { trace: 'db.query [client] {db.query.parameter.page: "2"}', options: { allow: ['db.query.parameter.page'] } },
    ],
    invalid: [
      {
        trace: 'db.query [client] {db.query.parameter.name: "jane"}',
        findings: [
          {
            messageId: 'captured',
            attribute: 'db.query.parameter.name',
            message:
              'db.query.parameter.name of "db.query" is the value of a query parameter. Turn the capturing of parameters off, or allow this one.',
          },
        ],
      },
      { trace: 'db.query [client] {db.query.parameter.0: 42}', findings: [{ messageId: 'captured' }] },
      { trace: 'db.query [client] {db.statement.parameters: ["jane"]}', findings: [{ messageId: 'captured' }] },
    ],
  })
})
