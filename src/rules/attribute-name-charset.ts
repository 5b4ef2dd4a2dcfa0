import { defineRule, type Rule } from '../lint/define-rule.ts'

export const attributeNameCharset: Rule = defineRule({
  id: 'attribute-name-charset',
  meta: {
    category: 'naming',
    description: 'attribute names are not empty and hold only printable characters of Basic Latin',
    severity: 'error',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/general/naming/#recommendations-for-application-developers',
      'https://opentelemetry.io/docs/specs/otel/common/#attribute',
    ],
  },
  messages: {
    empty: 'An attribute of {span} has an empty name.',
    character: 'The attribute name {received} holds {character}. Use letters, digits, dots and underscores.',
  },
  create: ({ report }) => ({
    attribute(key, place) {
      if (key === '') return (_, span) => report({ messageId: 'empty', span, place })
      const [character] = /[^\x21-\x7e]/u.exec(key) ?? []
      if (character === undefined) return undefined
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      const fault = {
        messageId: 'character',
        place,
        attribute: key,
        received: JSON.stringify(key),
        data: { character: `U+${code}` },
      } as const
      return (_, span) => report({ ...fault, span })
    },
  }),
})
