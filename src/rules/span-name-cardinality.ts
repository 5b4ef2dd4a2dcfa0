import { defineRule, type Rule } from '../lint/define-rule.ts'
import { nameFamilies } from './support/name-families.ts'

export const spanNameCardinality: Rule = defineRule({
  id: 'span-name-cardinality',
  meta: {
    category: 'naming',
    description: 'a tracer does not make ever new names that differ in one part',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/otel/trace/api/#span',
      'https://github.com/instrumentation-score/spec/blob/main/rules/SPA-003.md',
    ],
    instrumentationScore: 'SPA-003',
  },
  messages: {
    many: '{count} span names are alike but for one part, {max} are enough: {template}, such as {example}. Record that part as an attribute.',
  },
  options: { schema: { max: { type: 'integer', minimum: 1 } }, defaults: { max: 50 } },
  create({ options: { max }, report, note }) {
    return {
      name(name, span) {
        note(`${span.service ?? ''}\n${span.scope.name}\n${span.kind}`, name, span)
        return 'fine'
      },
      end(facts) {
        for (const spans of facts.values()) {
          if (spans.size <= max) continue
          for (const { template, names } of nameFamilies([...spans.keys()], max)) {
            const [first = ''] = names
            const span = spans.get(first)
            if (!span) continue
            const data = {
              count: names.length,
              max,
              template: JSON.stringify(template),
              example: JSON.stringify(first),
            }
            report({ messageId: 'many', span: { ...span, name: template }, place: 'run', data, key: template })
          }
        }
      },
    }
  },
})
