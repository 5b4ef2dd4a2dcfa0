import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noOrphanSpan } from '../../src/rules/no-orphan-span.ts'

test('no-orphan-span', () => {
  testRule(noOrphanSpan, {
    valid: [
      'GET / [server]\n  db.query [client]',
      { name: 'a parent in another process', trace: { name: 'GET /', parent: 'remote' } },
      'one\ntwo',
    ],
    invalid: [
      { trace: { name: 'db.query', parent: 'missing' }, findings: [{ messageId: 'orphan', span: 'db.query' }] },
      {
        name: 'each orphan, once a name',
        trace: [
          { name: 'job 1', parent: 'missing' },
          { name: 'job 2', parent: 'missing' },
          { name: 'other', parent: 'missing' },
        ],
        findings: [
          { messageId: 'orphan', span: 'job 1', count: 2 },
          { messageId: 'orphan', span: 'other' },
        ],
      },
      {
        name: 'a parent in another process where none is allowed',
        trace: { name: 'GET /', parent: 'remote' },
        options: { allowRemoteParent: false },
        findings: [{ messageId: 'orphan', message: '"GET /" names a parent that was not recorded.' }],
      },
    ],
  })
})
