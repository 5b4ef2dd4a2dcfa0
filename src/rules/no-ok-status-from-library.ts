import { defineRule, type Rule } from '../lint/define-rule.ts'

export const noOkStatusFromLibrary: Rule = defineRule({
  id: 'no-ok-status-from-library',
  meta: {
    category: 'status',
    description: 'instrumentation libraries leave the status ok to the application',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#set-status'],
  },
  messages: { ok: '{span} has the status ok, set by the library {scope}. A span without an error is left unset.' },
  options: {
    schema: { scopes: { type: 'array', items: { type: 'string', format: 'regex' } } },
    defaults: {
      scopes: ['^@opentelemetry/instrumentation', '^io\\.opentelemetry\\.', '^opentelemetry\\.instrumentation\\.'],
    },
  },
  create({ options, report }) {
    const scopes = options.scopes.map((scope) => new RegExp(scope))
    return {
      shape({ status }) {
        if (status !== 'ok') return undefined
        return (span) => {
          const { name } = span.scope
          if (scopes.some((scope) => scope.test(name))) report({ messageId: 'ok', span, data: { scope: name } })
        }
      },
    }
  },
})
