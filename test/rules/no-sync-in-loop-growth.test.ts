import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noSyncInLoopGrowth } from '../../src/rules/no-sync-in-loop-growth.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-sync-in-loop-growth', () => {
  testRule(noSyncInLoopGrowth, {
    registry: builtinRegistry(),
    valid: [
      {
        name: 'as many each time',
        traces: [
          'a [server]\n  b [client x3] {db.system.name: "sqlite"}',
          'a [server]\n  b [client x3] {db.system.name: "sqlite"}',
        ],
      },
      {
        name: 'one more',
        traces: [
          'a [server]\n  b [client] {db.system.name: "sqlite"}',
          'a [server]\n  b [client x2] {db.system.name: "sqlite"}',
        ],
      },
      {
        name: 'other entries',
        traces: [
          'a [server]\n  b [client] {db.system.name: "sqlite"}',
          'c [server]\n  b [client x9] {db.system.name: "sqlite"}',
        ],
      },
      {
        name: 'two entries in one trace',
        traces: [
          'a\n  b [server @x]\n    c [client x2] {db.system.name: "sqlite"}\n  b [server @x]\n    c [client x2] {db.system.name: "sqlite"}',
          'b [server @x]\n  c [client x2] {db.system.name: "sqlite"}',
        ],
      },
    ],
    invalid: [
      {
        traces: [
          'a [server]\n  b [client x2] {db.system.name: "sqlite"}',
          'a [server]\n  b [client x6] {db.system.name: "sqlite"}',
        ],
        findings: [
          {
            messageId: 'grows',
            span: 'b',
            place: 'run',
            message:
              '"b" runs 2 times in one run of "a" and 6 times in another: it is called in a loop over data. Fetch all at once.',
          },
        ],
      },
      {
        name: 'below other spans',
        traces: [
          'a [server]\n  x\n    b [client] {db.system.name: "sqlite"}',
          'a [server]\n  x\n    b [client x6] {db.system.name: "sqlite"}',
        ],
        findings: [{ messageId: 'grows' }],
      },
      {
        traces: [
          'a [server]\n  b [client] {db.system.name: "sqlite"}',
          'a [server]\n  b [client x2] {db.system.name: "sqlite"}',
        ],
        options: { minGrowth: 1 },
        findings: [{ messageId: 'grows' }],
      },
    ],
  })
})
