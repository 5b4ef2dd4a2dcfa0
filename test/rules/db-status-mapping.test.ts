import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { dbStatusMapping } from '../../src/rules/db-status-mapping.ts'

test('db-status-mapping', () => {
  testRule(dbStatusMapping, {
    valid: [
      'a [client error] {db.response.status_code: "23505"}',
      'a [client] {db.response.status_code: "00000"}',
      'a [client] {db.response.status_code: "02000"}',
      'a [client] {db.response.status_code: "200"}',
      'a [client] {db.response.status_code: "0"}',
      'a [client open] {db.response.status_code: "23505"}',
    ],
    invalid: [
      {
        trace: 'a [client] {db.response.status_code: "23505"}',
        findings: [
          {
            messageId: 'failed',
            attribute: 'db.response.status_code',
            message: '"a" has the response code 23505 of a failure and the status unset. Set the status to error.',
          },
        ],
      },
      { trace: 'a [client ok] {db.response.status_code: "ORA-00001"}', findings: [{ messageId: 'failed' }] },
      { trace: 'a [client] {db.response.status_code: "503"}', findings: [{ messageId: 'failed', received: '503' }] },
    ],
  })
})
