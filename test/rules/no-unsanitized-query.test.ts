import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noUnsanitizedQuery } from '../../src/rules/no-unsanitized-query.ts'

const query = (text: string, system = 'postgresql'): { name: string; attributes: Record<string, string> } => ({
  name: 'SELECT users',
  attributes: { 'db.system.name': system, 'db.query.text': text },
})

test('no-unsanitized-query', () => {
  testRule(noUnsanitizedQuery, {
    valid: [
      ...[
        'SELECT * FROM users WHERE id = $1',
        'SELECT * FROM users WHERE id = ?',
        'SELECT * FROM users WHERE id = :id',
        'SELECT * FROM users WHERE id = @id',
        'SELECT * FROM users WHERE id = %s',
        "SELECT * FROM users WHERE status = 'active' AND id = $1",
        "SELECT 'it''s' AS a, id::text FROM users WHERE id = $1",
        'SELECT 1',
        'SELECT version()',
        'SELECT * FROM users LIMIT 1000 OFFSET 20000',
        'SELECT "id", "name" FROM "users2024"',
        "SELECT now() - INTERVAL '1 day'",
        "SELECT coalesce(name, '') FROM users",
        'SELECT * FROM users WHERE active = 1',
        "SELECT * FROM t -- where name = 'jane'",
        "SELECT * FROM t /* name = 'jane' */",
        "SET application_name = 'shop-frontend'",
        "CREATE TABLE t (a text DEFAULT 'something')",
        'GET user:1',
        '{"find":"users","filter":{"name":"?"}}',
        'BEGIN',
      ].map((text) => query(text)),
      { name: 'no text', trace: { name: 'SELECT', attributes: { 'db.query.text': 42 } } },
    ],
    invalid: [
      {
        trace: query("SELECT * FROM users WHERE name = 'jane doe the 1st'"),
        findings: [
          {
            messageId: 'literal',
            attribute: 'db.query.text',
            message:
              'db.query.text of "SELECT users" holds a literal (ja…st, 12 to 31 characters) and no placeholders. Pass values as parameters, or record ? for each.',
          },
        ],
      },
      {
        trace: query('SELECT * FROM users WHERE id = 4711'),
        findings: [{ messageId: 'literal', received: '***, under 12 characters' }],
      },
      { trace: query('DELETE FROM users WHERE id IN (4711, 4712)'), findings: [{ messageId: 'literal' }] },
      { trace: query("insert into users values (1, 'jane')"), findings: [{ messageId: 'literal' }] },
      {
        trace: query("/* shop */ SELECT * FROM users WHERE mail LIKE '%jane@%'"),
        findings: [{ messageId: 'literal' }],
      },
      { trace: query("SELECT * FROM users WHERE q = 'what?'"), findings: [{ messageId: 'literal' }] },
      {
        name: 'double quotes hold text in MySQL',
        traces: [
          query('SELECT * FROM users WHERE name = "jane"', 'mysql'),
          query('SELECT * FROM users WHERE name = "jane"'),
        ],
        findings: [{ messageId: 'literal', count: 1 }],
      },
      {
        name: 'the older name',
        trace: { name: 'SELECT', attributes: { 'db.statement': "SELECT * FROM users WHERE name = 'jane'" } },
        findings: [{ messageId: 'literal', attribute: 'db.statement' }],
      },
    ],
  })
})
