import { defineRule, type Rule } from '../lint/define-rule.ts'
import { isList } from './support/value-type.ts'

export const attributeValuePattern: Rule = defineRule({
  id: 'attribute-value-pattern',
  meta: {
    category: 'attributes',
    description: 'values fit the patterns that the team has for their attributes',
    severity: 'off',
    sources: ['https://github.com/open-telemetry/weaver/blob/main/crates/weaver_live_check/README.md'],
  },
  messages: { misfit: 'The value of {attribute} on {span} does not fit {expected}.' },
  options: {
    schema: { patterns: { type: 'object', additionalProperties: { type: 'string', format: 'regex' } } },
    defaults: { patterns: {} as Readonly<Record<string, string>> },
  },
  create: ({ options: { patterns }, report }) => ({
    attribute(key, place) {
      const expected = Object.hasOwn(patterns, key) ? patterns[key] : undefined
      if (expected === undefined) return undefined
      const pattern = new RegExp(expected)
      return (value, span) => {
        const parts = isList(value) ? value : [value]
        if (parts.some((part) => !pattern.test(String(part)))) {
          report({ messageId: 'misfit', span, place, attribute: key, expected })
        }
      }
    },
  }),
})
