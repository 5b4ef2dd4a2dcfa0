import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noDuplicateQuery } from '../../src/rules/no-duplicate-query.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-duplicate-query', () => {
  testRule(noDuplicateQuery, {
    registry: builtinRegistry(),
    valid: [
      {
        name: 'values that were not recorded',
        trace: 'a\n  q [client x3] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = $1"}',
      },
      {
        name: 'a write in between',
        trace:
          'a\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b"}\n  w [client] {db.system.name: "postgresql", db.query.text: "DELETE FROM b"}\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b"}',
      },
      {
        name: 'another service',
        trace:
          'a\n  q [client @x] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b"}\n  q [client @y] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b"}',
      },
      {
        name: 'different values',
        trace:
          'a\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = $1", db.query.parameter.0: "1"}\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = $1", db.query.parameter.0: "2"}',
      },
      {
        name: 'signs of life, clocks and locks',
        trace:
          'a\n  q [client x2] {db.system.name: "postgresql", db.query.text: "SELECT 1"}\n  q [client x2] {db.system.name: "postgresql", db.query.text: "SELECT now() FROM b"}\n  q [client x2] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b FOR UPDATE SKIP LOCKED"}',
      },
      {
        name: 'a second attempt',
        trace:
          'a\n  q [client error] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b"}\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b"}',
      },
      {
        name: 'in different traces',
        traces: [
          'q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b"}',
          'q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b"}',
        ],
      },
    ],
    invalid: [
      {
        trace: 'a\n  q [client x2] {db.system.name: "postgresql", db.query.text: "SELECT * FROM settings"}',
        findings: [
          {
            messageId: 'duplicate',
            span: 'q',
            place: 'trace',
            message:
              '"q" reads the same 2 times in one trace, and nothing is written in between. Read it once and pass it on.',
          },
        ],
      },
      {
        name: 'the same values',
        trace:
          'a\n  q [client x3] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = $1", db.query.parameter.0: "1"}',
        options: { minCount: 3 },
        findings: [{ messageId: 'duplicate' }],
      },
      {
        name: 'former names',
        trace: 'a\n  GET [client x2] {db.system: "redis", db.statement: "GET settings"}',
        findings: [{ messageId: 'duplicate', span: 'GET' }],
      },
      {
        name: 'a transaction in between',
        trace:
          'a\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b"}\n  t [client] {db.system.name: "postgresql", db.query.text: "BEGIN"}\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b"}',
        findings: [{ messageId: 'duplicate' }],
      },
    ],
  })
})
