import { defineRule, type Rule } from '../lint/define-rule.ts'

export const noExceptionEscaped: Rule = defineRule({
  id: 'no-exception-escaped',
  meta: {
    category: 'status',
    description: 'the deprecated exception.escaped is not used',
    severity: 'info',
    sources: ['https://opentelemetry.io/docs/specs/semconv/registry/attributes/exception/'],
  },
  messages: {
    escaped:
      'The event {event} of {span} has exception.escaped, which is deprecated: an exception that is handled is not recorded on a span.',
  },
  create: ({ report }) => ({
    attribute(key, place) {
      if (key !== 'exception.escaped') return undefined
      return (_, span, holder) =>
        report({
          messageId: 'escaped',
          place,
          span,
          attribute: key,
          data: { event: JSON.stringify(holder && 'name' in holder ? holder.name : 'exception') },
        })
    },
  }),
})
