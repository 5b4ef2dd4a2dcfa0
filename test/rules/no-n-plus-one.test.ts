import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noNPlusOne } from '../../src/rules/no-n-plus-one.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-n-plus-one', () => {
  testRule(noNPlusOne, {
    registry: builtinRegistry(),
    valid: [
      {
        name: 'too few',
        trace:
          'a [server]\n  s [client] {db.system.name: "postgresql", db.query.text: "SELECT 1 FROM a"}\n  q [client x4] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = $1"}',
      },
      {
        name: 'no call before them',
        trace:
          'a [server]\n  q [client x9] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = $1"}',
      },
      {
        name: 'at the same time',
        trace: [
          {
            name: 'a',
            children: [
              { name: 's', kind: 'client', attributes: { 'db.system': 'sqlite', 'db.statement': 'SELECT * FROM a' } },
              {
                name: 'q',
                kind: 'client',
                startMs: 5,
                durationMs: 3,
                attributes: { 'db.system': 'sqlite', 'db.statement': 'SELECT * FROM b' },
              },
              {
                name: 'q',
                kind: 'client',
                startMs: 5,
                durationMs: 3,
                attributes: { 'db.system': 'sqlite', 'db.statement': 'SELECT * FROM b' },
              },
              {
                name: 'q',
                kind: 'client',
                startMs: 5,
                durationMs: 3,
                attributes: { 'db.system': 'sqlite', 'db.statement': 'SELECT * FROM b' },
              },
              {
                name: 'q',
                kind: 'client',
                startMs: 5,
                durationMs: 3,
                attributes: { 'db.system': 'sqlite', 'db.statement': 'SELECT * FROM b' },
              },
              {
                name: 'q',
                kind: 'client',
                startMs: 5,
                durationMs: 3,
                attributes: { 'db.system': 'sqlite', 'db.statement': 'SELECT * FROM b' },
              },
              {
                name: 'q',
                kind: 'client',
                startMs: 5,
                durationMs: 3,
                attributes: { 'db.system': 'sqlite', 'db.statement': 'SELECT * FROM b' },
              },
            ],
          },
        ],
      },
      {
        name: 'different questions',
        trace:
          'a [server]\n  s [client] {db.system.name: "postgresql", db.query.text: "SELECT 1 FROM a"}\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM c"}\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM d"}\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM e"}\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM f"}\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM g"}\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM h"}',
      },
      {
        name: 'pages',
        trace:
          'a [server]\n  s [client] {http.request.method: "GET", url.full: "https://a.example/x"}\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/y?page=1"}\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/y?page=2"}\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/y?page=3"}\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/y?page=4"}\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/y?page=5"}',
      },
      {
        name: 'connections',
        trace:
          'a [server]\n  s [client] {db.system.name: "postgresql", db.query.text: "SELECT 1 FROM a"}\n  pg-pool.connect [client x9] {db.system.name: "postgresql"}',
      },
      {
        name: 'other conventions',
        trace:
          'a [server]\n  s [client] {db.system.name: "postgresql", db.query.text: "SELECT 1 FROM a"}\n  q [client x9] {db.system.name: "postgresql", db.query.text: "SELECT 2 FROM b"}',
        options: { conventions: ['http'] },
      },
      {
        name: 'too fast',
        trace:
          'a [server]\n  s [client] {db.system.name: "postgresql", db.query.text: "SELECT 1 FROM a"}\n  q [client x9] {db.system.name: "postgresql", db.query.text: "SELECT 2 FROM b"}',
        options: { minTotalMs: 100 },
      },
    ],
    invalid: [
      {
        trace:
          'GET /orders [server]\n  orders [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM orders"}\n  lines [client x5] {db.system.name: "postgresql", db.query.text: "SELECT * FROM lines WHERE id = $1"}',
        findings: [
          {
            messageId: 'repeated',
            span: 'lines',
            place: 'trace',
            message:
              '"lines" runs 5 times, one after the other, below "GET /orders", after "orders". Fetch all at once, in one call.',
          },
        ],
      },
      {
        name: 'literals',
        trace:
          'a [server]\n  s [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM a"}\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = 1 AND c IN (\'x\')"}\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = 2 AND c IN (\'x\', \'x\')"}\n  q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = 3 AND c IN (\'x\', \'x\', \'x\')"}',
        options: { minCount: 3 },
        findings: [{ messageId: 'repeated' }],
      },
      {
        name: 'each in a span of its own',
        trace:
          'a [server]\n  s [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM a"}\n  resolve items.1.author\n    q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = $1"}\n  resolve items.2.author\n    q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = $1"}\n  resolve items.3.author\n    q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = $1"}\n  resolve items.4.author\n    q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = $1"}\n  resolve items.5.author\n    q [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM b WHERE id = $1"}',
        findings: [{ messageId: 'repeated', span: 'q' }],
      },
      {
        name: 'ids in a path',
        trace:
          'a [server]\n  s [client] {db.system.name: "postgresql", db.query.text: "SELECT * FROM a"}\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/users/1?x=y"}\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/users/2?x=y"}\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/users/3?x=y"}\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/users/4?x=y"}\n  GET [client] {http.request.method: "GET", url.full: "https://a.example/users/5?x=y"}',
        findings: [{ messageId: 'repeated', span: 'GET' }],
      },
      {
        name: 'of a remote procedure',
        trace:
          'a [server]\n  s [client] {rpc.system: "grpc", rpc.service: "S", rpc.method: "List"}\n  g [client x5] {rpc.system: "grpc", rpc.service: "S", rpc.method: "Get"}',
        findings: [{ messageId: 'repeated', span: 'g' }],
      },
    ],
  })
})
