import { type AttributeCheck, defineRule, type Rule } from '../lint/define-rule.ts'
import { definitionOf } from './support/conventional.ts'

/** Words that look like a plural and are none, or that are one and do not look like it. */
const neither =
  /(?:[^aeiou]us|us|ss|is|os|ics|ws|ns|ps|^as|^gas|^ms|^css|^js|^tls|kubernetes|redis|address|alias|bias|canvas|series|species|news)$/
const uncountable = new Set(
  'content children data feedback headers history info information list map men metadata people progress stack tuple'.split(
    ' ',
  ),
)

export const attributePluralization: Rule = defineRule({
  id: 'attribute-pluralization',
  meta: {
    category: 'naming',
    description: 'an attribute with several values has a plural name, one with a single value a singular name',
    severity: 'off',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/naming/#attribute-name-pluralization-guidelines'],
  },
  messages: {
    singular: '{attribute} holds a list, and its name is singular. Use {expected}.',
    plural: '{attribute} holds one text, and its name is plural. Record a list, or make the name singular.',
  },
  options: { schema: { allow: { type: 'array', items: { type: 'string' } } }, defaults: { allow: [] as string[] } },
  create: ({ options, registry, report }) => ({
    attribute(key, place, type): AttributeCheck | undefined {
      const word = /[a-z]+$/i.exec(key)?.[0].toLowerCase()
      if (word === undefined || uncountable.has(word) || options.allow.includes(key)) return undefined
      if (definitionOf(registry, key)) return undefined
      if (!word.endsWith('s')) {
        if (type !== 'object') return undefined
        const fault = { messageId: 'singular', place, attribute: key, expected: pluralOf(key) } as const
        return (value, span) => {
          if (Array.isArray(value)) report({ ...fault, span })
        }
      }
      if (type !== 'string' || neither.test(word)) return undefined
      return (value, span) => {
        // A number may well count what the name says, and a serialized list is a list.
        if (typeof value !== 'string' || /^\s*[[{]/.test(value)) return 'fine'
        report({ messageId: 'plural', span, place, attribute: key })
      }
    },
  }),
})

function pluralOf(key: string): string {
  if (/[^aeiou]y$/.test(key)) return `${key.slice(0, -1)}ies`
  return /(?:x|z|ch|sh)$/.test(key) ? `${key}es` : `${key}s`
}
