import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { spanNameTooGeneral } from '../../src/rules/span-name-too-general.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('span-name-too-general', () => {
  testRule(spanNameTooGeneral, {
    registry: builtinRegistry(),
    valid: [
      'get_account',
      'handler for orders',
      { name: 'the name of a convention', trace: 'GET [client] {http.request.method: "GET"}' },
      { name: 'another list', trace: 'handler', options: { list: ['thing'] } },
      { name: 'an empty list', trace: 'handler', options: { list: [] } },
    ],
    invalid: [
      {
        trace: 'handler',
        findings: [
          {
            messageId: 'general',
            span: 'handler',
            message: 'The name "handler" says too little. Say what is done to what, such as "reserve stock".',
          },
        ],
      },
      { trace: 'Get', findings: [{ messageId: 'general', span: 'Get' }] },
      { trace: 'GET [client]', findings: [{ messageId: 'general' }] },
      { trace: 'do thing', options: { list: ['Do Thing'] }, findings: [{ messageId: 'general' }] },
    ],
  })
})
