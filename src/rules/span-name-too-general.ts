import { defineRule, type Rule } from '../lint/define-rule.ts'
import { typeOfSpan } from './support/convention.ts'

const general =
  'anonymous call callback execute fn function get handle handler invoke job main method operation process query request response run set span task test unknown work'

export const spanNameTooGeneral: Rule = defineRule({
  id: 'span-name-too-general',
  meta: {
    category: 'naming',
    description: 'the name of a span says what is done',
    severity: 'off',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#span'],
  },
  messages: { general: 'The name {span} says too little. Say what is done to what, such as "reserve stock".' },
  options: {
    schema: { list: { type: 'array', items: { type: 'string' } } },
    defaults: { list: general.split(' ') },
  },
  create({ options, registry, report }) {
    const list = new Set(options.list.map((name) => name.toLowerCase()))
    const longest = Math.max(0, ...[...list].map(({ length }) => length))
    return {
      name(name, span) {
        if (name.length > longest || !list.has(name.toLowerCase())) return 'fine'
        // A convention may ask for a short name: that of an HTTP call without a template is its method.
        if (!typeOfSpan(span, registry)) report({ messageId: 'general', span })
        return undefined
      },
    }
  },
})
