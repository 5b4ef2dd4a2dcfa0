import { defineRule, type Rule } from '../lint/define-rule.ts'
import { reportKeys } from './support/report-keys.ts'

const parameter = /^db\.query\.parameters?(?:\.|$)|^db\.(?:statement|sql)\.(?:parameters?|bindings?|values?)(?:\.|$)/

export const noQueryParameters: Rule = defineRule({
  id: 'no-query-parameters',
  meta: {
    category: 'security',
    description: 'no value that was passed to a database query is recorded',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/db/database-spans/',
      'https://opentelemetry.io/docs/specs/semconv/registry/attributes/db/',
    ],
  },
  messages: {
    captured:
      '{attribute} of {span} is the value of a query parameter. Turn the capturing of parameters off, or allow this one.',
  },
  options: { schema: { allow: { type: 'array', items: { type: 'string' } } }, defaults: { allow: [] as string[] } },
  create: ({ options, report }) => reportKeys((key) => parameter.test(key) && !options.allow.includes(key), report),
})
