import { defineRule, type Rule } from '../lint/define-rule.ts'
import { definitionOf } from './support/conventional.ts'

/** What the specification itself writes into formats that have no place for it. */
const ofSpecification = new Set([
  'otel.dropped_attributes_count',
  'otel.dropped_events_count',
  'otel.dropped_links_count',
])

export const noReservedOtelNamespace: Rule = defineRule({
  id: 'no-reserved-otel-namespace',
  meta: {
    category: 'naming',
    description: 'the namespace otel.* holds only what OpenTelemetry defines',
    severity: 'error',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/naming/#otel-namespace'],
    needsRegistry: true,
  },
  messages: {
    reserved:
      '{attribute} is in the namespace otel.*, which is reserved for OpenTelemetry. Use a namespace of your own.',
  },
  options: { schema: { allow: { type: 'array', items: { type: 'string' } } }, defaults: { allow: [] as string[] } },
  create: ({ options, registry, report }) => ({
    attribute(key, place) {
      if (!key.startsWith('otel.') || ofSpecification.has(key) || options.allow.includes(key)) return undefined
      if (definitionOf(registry, key)) return undefined
      return (_, span) => report({ messageId: 'reserved', span, place, attribute: key })
    },
  }),
})
