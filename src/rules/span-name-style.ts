import { defineRule, type Rule } from '../lint/define-rule.ts'

export const spanNameStyle: Rule = defineRule({
  id: 'span-name-style',
  meta: {
    category: 'naming',
    description: "span names fit the team's pattern",
    severity: 'off',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#span'],
  },
  messages: { style: 'The name {span} does not fit {expected}.' },
  options: { schema: { pattern: { type: 'string', format: 'regex' } }, defaults: { pattern: '' } },
  create({ options, report }) {
    const pattern = new RegExp(options.pattern)
    return {
      name(name, span) {
        if (pattern.test(name)) return 'fine'
        report({ messageId: 'style', span, expected: options.pattern })
        return undefined
      },
    }
  },
})
