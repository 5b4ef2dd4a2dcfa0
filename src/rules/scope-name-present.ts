import { defineRule, type Rule } from '../lint/define-rule.ts'

export const scopeNamePresent: Rule = defineRule({
  id: 'scope-name-present',
  meta: {
    category: 'naming',
    description: 'every tracer has a name',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#get-a-tracer'],
  },
  messages: { empty: 'The tracer that made {span} has no name. Give it that of the library: getTracer("…").' },
  create: ({ report }) => ({
    scope(scope, span) {
      if (scope.name.trim() === '') report({ messageId: 'empty', span, place: 'scope' })
    },
  }),
})
