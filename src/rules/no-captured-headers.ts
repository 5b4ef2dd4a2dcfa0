import { defineRule, type Rule } from '../lint/define-rule.ts'
import { reportKeys } from './support/report-keys.ts'

const header =
  /^(?:http\.(?:request|response)\.header|rpc\.(?:(?:grpc|connect_rpc)\.)?(?:request|response)\.(?:metadata|header)s?)\.(.+)$/

/** Headers that say how a message is packed and who passed it on, and nothing of whom it is about. */
const harmless = [
  'accept',
  'accept-encoding',
  'age',
  'cache-control',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'etag',
  'retry-after',
  'server',
  'traceparent',
  'transfer-encoding',
  'vary',
  'via',
]

export const noCapturedHeaders: Rule = defineRule({
  id: 'no-captured-headers',
  meta: {
    category: 'security',
    description: 'no header or metadata of a request or a response is recorded, but for harmless ones',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/registry/attributes/http/',
      'https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/#opt-in',
    ],
  },
  messages: {
    captured:
      '{attribute} of {span} is a captured header. Capture by name only what you need, and allow it in this rule.',
  },
  options: { schema: { allow: { type: 'array', items: { type: 'string' } } }, defaults: { allow: harmless } },
  create({ options, report }) {
    const allowed = new Set(options.allow.map(normal))
    return reportKeys((key) => {
      const name = header.exec(key)?.[1]
      return name !== undefined && !allowed.has(normal(name))
    }, report)
  },
})

/** Older instrumentations write a header's name with underscores. */
function normal(name: string): string {
  return name.toLowerCase().replaceAll('_', '-')
}
