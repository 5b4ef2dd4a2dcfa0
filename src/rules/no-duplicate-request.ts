import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Span } from '../trace/span.ts'
import { callsOf, requestMethod, requestUrl } from './support/calls.ts'
import { isAnyTwice } from './support/is-any-twice.ts'

/** Methods after which an answer is still the same. */
const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'QUERY'])

export const noDuplicateRequest: Rule = defineRule({
  id: 'no-duplicate-request',
  meta: {
    category: 'performance',
    description: 'a trace does not fetch the same address twice',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client'],
  },
  messages: {
    duplicate:
      '{span} fetches the same address {count} times in one trace, and nothing is sent in between. Fetch it once and pass it on.',
  },
  options: {
    schema: {
      minCount: { type: 'integer', minimum: 2 },
      methods: { type: 'array', items: { type: 'string' } },
    },
    defaults: { minCount: 2, methods: ['GET', 'HEAD'] },
  },
  create: ({ options: { minCount, methods }, report }) => ({
    trace({ spans }) {
      if (spans.length < minCount) return
      const calls = callsOf(spans, ['http'])
      if (calls.length < minCount || !isAnyTwice(calls.map(({ span }) => requestUrl(span)))) return
      let fetched = new Map<string, Span[]>()
      const tell = (): void => {
        for (const [span, ...others] of fetched.values()) {
          if (!span || others.length + 1 < minCount) continue
          report({ messageId: 'duplicate', place: 'trace', span, others, data: { count: others.length + 1 } })
        }
        fetched = new Map()
      }
      for (const { span } of calls) {
        const method = requestMethod(span) ?? ''
        const url = requestUrl(span)
        if (!safe.has(method)) tell()
        // A redacted address is that of several, and a call that failed is made again for a reason.
        if (!methods.includes(method) || url === undefined || url.includes('REDACTED') || failed(span)) continue
        const key = `${span.service ?? ''} ${method} ${url}`
        const known = fetched.get(key)
        if (known) known.push(span)
        else fetched.set(key, [span])
      }
      tell()
    },
  }),
})

function failed({ status, attributes }: Span): boolean {
  const code = attributes['http.response.status_code'] ?? attributes['http.status_code']
  return status.code === 'error' || (typeof code === 'number' && (code >= 300 || code === 202))
}
