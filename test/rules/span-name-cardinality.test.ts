import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { spanNameCardinality } from '../../src/rules/span-name-cardinality.ts'

function greet(...names: string[]): string[] {
  return names.map((name) => `greet ${name}`)
}

/** A word without digits. */
function word(i: number): string {
  return String.fromCharCode(103 + Math.floor(i / 10), 103 + (i % 10))
}

test('span-name-cardinality', () => {
  testRule(spanNameCardinality, {
    valid: [
      { name: 'as many as are enough', traces: greet('ann', 'bob'), options: { max: 2 } },
      { name: 'the same name many times', traces: greet('ann', 'ann', 'ann', 'ann'), options: { max: 2 } },
      {
        name: 'names that differ in more than one part',
        traces: ['GET /orders/list', 'PUT /users/all', 'GET /carts/mine'],
        options: { max: 2 },
      },
      { name: 'names of a single word', traces: ['alpha', 'beta', 'gamma'], options: { max: 2 } },
      {
        name: 'different services, tracers and kinds',
        traces: [
          'greet ann [@a]',
          'greet bob [@b]',
          'greet cem [client @a]',
          { name: 'greet dan', service: 'a', scope: { name: 'other' } },
        ],
        options: { max: 1 },
      },
      {
        name: 'a hundred routes',
        traces: Array.from({ length: 100 }, (_, i) => ({ name: `GET /${word(i)}/${word(99 - i)}` })),
      },
    ],
    invalid: [
      {
        traces: greet('ann', 'bob', 'cem'),
        options: { max: 2 },
        findings: [
          {
            messageId: 'many',
            place: 'run',
            span: 'greet *',
            message:
              '3 span names are alike but for one part, 2 are enough: "greet *", such as "greet ann". Record that part as an attribute.',
          },
        ],
      },
      {
        name: 'ids in two parts',
        traces: ['a/1/b/2', 'a/3/b/4', 'a/5/b/6'],
        options: { max: 2 },
        findings: [{ messageId: 'many', span: 'a/*/b/*' }],
      },
      {
        name: 'two families, the larger first and each name once',
        traces: [...greet('ann', 'bob', 'cem', 'dan'), 'part ann', 'part bob', 'part cem'],
        options: { max: 2 },
        findings: [
          { messageId: 'many', span: 'greet *' },
          { messageId: 'many', span: 'part *' },
        ],
      },
      {
        name: 'the default',
        traces: Array.from({ length: 51 }, (_, i) => ({ name: `greet ${word(i)}` })),
        findings: [{ messageId: 'many', span: 'greet *' }],
      },
    ],
  })
})
