import { defineRule, type Rule } from '../lint/define-rule.ts'
import { isHttpError } from '../semconv/status.ts'
import type { StatusCode } from '../trace/span-data.ts'

export const httpStatusMapping: Rule = defineRule({
  id: 'http-status-mapping',
  meta: {
    category: 'status',
    description: 'the status of an HTTP span follows from the response code',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/semconv/http/http-spans/#status'],
  },
  messages: {
    failed: '{span} answered {code}, which is an error of a {kind} span, and has the status {received}.',
    fine: '{span} answered {code}, which is no error of a {kind} span, and has the status error without an error.type that says why.',
    ok: '{span} answered {code} and has the status ok; HTTP spans leave it unset.',
  },
  options: { schema: { allowOk: { type: 'boolean' } }, defaults: { allowOk: true } },
  create: ({ options, report }) => ({
    attribute(key, place) {
      if (place !== 'span' || (key !== 'http.response.status_code' && key !== 'http.status_code')) return undefined
      return (value, span) => {
        const { kind, status } = span
        const code = Number(value)
        const isError = isHttpError(code, kind)
        if (isError === undefined || isRight(isError, status.code, options.allowOk)) return 'fine'
        if (span.open) return undefined
        const fault = { span, attribute: key, received: status.code, data: { code, kind } }
        if (isError && status.code !== 'error') report({ ...fault, messageId: 'failed', expected: 'error' })
        else if (!isError && status.code === 'error' && !hasOtherError(span.attributes['error.type'], code)) {
          report({ ...fault, messageId: 'fine', expected: 'unset' })
        } else if (!isError && status.code === 'ok' && !options.allowOk) {
          report({ ...fault, messageId: 'ok', expected: 'unset' })
        }
      }
    },
  }),
})

/** Whether a status is that of an answer, whatever else the span says. */
function isRight(isError: boolean, status: StatusCode, allowOk: boolean): boolean {
  return isError ? status === 'error' : status === 'unset' || (status === 'ok' && allowOk)
}

/** Something else than the code may have failed, and says so by another error.type than the code itself. */
function hasOtherError(errorType: unknown, code: number): boolean {
  return typeof errorType === 'string' && errorType !== '' && errorType !== String(code)
}
