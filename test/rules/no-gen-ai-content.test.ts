import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noGenAiContent } from '../../src/rules/no-gen-ai-content.ts'

test('no-gen-ai-content', () => {
  testRule(noGenAiContent, {
    valid: [
      'chat m [client] {gen_ai.operation.name: "chat", gen_ai.request.model: "m", gen_ai.usage.input_tokens: 3}',
      'chat m [client] {gen_ai.prompt.name: "greeting", gen_ai.tool.name: "search", gen_ai.tool.call.id: "c1"}',
      'chat m [client] {gen_ai.prompt.0.role: "user", ai.prompt.format: "messages"}',
      { trace: 'chat m {gen_ai.system_instructions: "Be brief."}', options: { allow: ['gen_ai.system_instructions'] } },
    ],
    invalid: [
      {
        trace: 'chat m [client] {gen_ai.input.messages: "[]"}',
        findings: [
          {
            messageId: 'captured',
            attribute: 'gen_ai.input.messages',
            message:
              'gen_ai.input.messages of "chat m" is what was said to a model or by it. Turn the capturing of content off, or allow it.',
          },
        ],
      },
      ...[
        'gen_ai.output.messages',
        'gen_ai.system_instructions',
        'gen_ai.tool.call.arguments',
        'gen_ai.tool.call.result',
        'gen_ai.prompt',
        'gen_ai.completion.0.content',
        'ai.response.text',
        'ai.toolCall.args',
        'llm.input_messages.0.message.content',
        'traceloop.entity.input',
      ].map((key) => ({
        trace: { name: 'chat', attributes: { [key]: 'hello' } },
        findings: [{ messageId: 'captured', attribute: key }],
      })),
      {
        name: 'in an event',
        trace: 'chat m\n  ! gen_ai.content.prompt {gen_ai.prompt: "hello"}',
        findings: [{ messageId: 'captured', place: 'event' }],
      },
    ],
  })
})
