import { defineRule, type Rule } from '../lint/define-rule.ts'

/** Ids, long numbers, dates and addresses: what is another each time. Codes of errors are short. */
const varying =
  /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|(?<![\da-z])(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{12,}(?![\da-z])|\d{7,}|\d{4}-\d\d-\d\d|\d+\.\d+\.\d+\.\d+|:\/\/|@.+\./i

export const errorTypeLowCardinality: Rule = defineRule({
  id: 'error-type-low-cardinality',
  meta: {
    category: 'attributes',
    description: 'error.type names a class of errors and not one error',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/registry/attributes/error/#error-type'],
  },
  messages: {
    varying:
      'error.type of {span} holds something that is another each time ({received}, where * is that). Use the class or the code of the error.',
    message:
      'error.type of {span} is a message ({received}). Use the class or the code of the error; the text belongs in the status.',
    many: 'error.type has {count} different values in the service {owner}, {max} are enough. Use the class or the code of the error.',
  },
  options: {
    schema: { max: { type: 'integer', minimum: 1 }, maxLength: { type: 'integer', minimum: 1 } },
    defaults: { max: 50, maxLength: 200 },
  },
  create: ({ options: { max, maxLength }, report, note }) => ({
    attribute(key, place) {
      if (key !== 'error.type' || place !== 'span') return undefined
      return (value, span) => {
        if (typeof value !== 'string') return
        const fault = { span, attribute: key } as const
        if (varying.test(value))
          report({ messageId: 'varying', ...fault, received: shorten(value.replace(varying, '*')) })
        else if (value.length > maxLength || /\s/.test(value.trim())) {
          report({ messageId: 'message', ...fault, received: shorten(value) })
        } else note(span.service ?? '', value, span)
      }
    },
    end(facts) {
      for (const [service, types] of facts) {
        const [span] = types.values()
        if (!span || types.size <= max) continue
        report({
          messageId: 'many',
          place: 'run',
          attribute: 'error.type',
          others: [span],
          key: service,
          data: { count: types.size, max, owner: JSON.stringify(service) },
        })
      }
    },
  }),
})

function shorten(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text)
}
