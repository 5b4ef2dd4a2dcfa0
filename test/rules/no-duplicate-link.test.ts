import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noDuplicateLink } from '../../src/rules/no-duplicate-link.ts'

test('no-duplicate-link', () => {
  testRule(noDuplicateLink, {
    valid: [
      'a #a\nb #b\nc\n  ~> a\n  ~> b',
      {
        name: 'links that differ in attributes',
        trace: [
          { name: 'a' },
          {
            name: 'b',
            links: [
              { to: 'a', attributes: { 'm.id': '1' } },
              { to: 'a', attributes: { 'm.id': '2' } },
            ],
          },
        ],
      },
      {
        name: 'a text and a number',
        trace: [
          { name: 'a' },
          {
            name: 'b',
            links: [
              { to: 'a', attributes: { 'm.id': '1' } },
              { to: 'a', attributes: { 'm.id': 1 } },
            ],
          },
        ],
      },
      { name: 'two spans with the same link', trace: 'a #a\nb\n  ~> a\nc\n  ~> a' },
    ],
    invalid: [
      {
        trace: 'a #a\nb\n  ~> a\n  ~> a',
        findings: [
          {
            messageId: 'twice',
            place: 'link',
            span: 'b',
            message: '"b" has 2 links that are the same. Add each once, or tell them apart by attributes.',
          },
        ],
      },
      {
        name: 'the same attributes in another order',
        trace: [
          { name: 'a' },
          {
            name: 'b',
            links: [
              { to: 'a', attributes: { 'x.y': 1, 'm.id': '1' } },
              { to: 'a', attributes: { 'm.id': '1', 'x.y': 1 } },
            ],
          },
        ],
        findings: [{ messageId: 'twice' }],
      },
      {
        name: 'one finding a span',
        trace: 'a #a\nb\n  ~> a\n  ~> a\n  ~> a',
        findings: [
          {
            messageId: 'twice',
            count: 1,
            message: '"b" has 3 links that are the same. Add each once, or tell them apart by attributes.',
          },
        ],
      },
    ],
  })
})
