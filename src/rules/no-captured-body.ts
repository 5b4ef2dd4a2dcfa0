import { defineRule, type Rule } from '../lint/define-rule.ts'
import { reportKeys } from './support/report-keys.ts'

const body =
  /(?:^|[._])(?:(?:request|response|message|req|res)[._](?:body|payload)|body[._](?:content|text|raw|json)|payload[._](?:content|text|raw|json))$|^(?:body|payload)$/

export const noCapturedBody: Rule = defineRule({
  id: 'no-captured-body',
  meta: {
    category: 'security',
    description: 'no body of a request, a response or a message is recorded',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/registry/attributes/http/',
      'https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/#opt-in',
    ],
  },
  messages: { captured: '{attribute} of {span} is a captured body. Record its size, or the few fields that matter.' },
  options: { schema: { allow: { type: 'array', items: { type: 'string' } } }, defaults: { allow: [] as string[] } },
  create: ({ options, report }) => reportKeys((key) => body.test(key) && !options.allow.includes(key), report),
})
