import { defineRule, type Rule } from '../lint/define-rule.ts'
import { parseTracestate } from '../propagation/tracestate.ts'
import type { Span } from '../trace/span.ts'
import { carriedHeader, carriedLines } from './support/carried-header.ts'

export const tracestateInherited: Rule = defineRule({
  id: 'tracestate-inherited',
  meta: {
    category: 'propagation',
    description: 'what vendors put into the tracestate is passed on to child spans and calls',
    severity: 'error',
    sources: [
      'https://opentelemetry.io/docs/specs/otel/trace/api/#span-creation',
      'https://www.w3.org/TR/trace-context-2/#mutating-the-tracestate-field',
    ],
  },
  messages: {
    child: '{span} has not the tracestate members of its parent {parent}: {received}. A child inherits them all.',
    received:
      '{span} was called with tracestate members that it has not: {received}. Extract them with the traceparent.',
    sent: '{span} has tracestate members that its call does not carry: {received}. Inject them with the traceparent.',
  },
  create: ({ report }) => ({
    attribute(attribute, place) {
      if (place !== 'span' || carriedHeader(attribute) !== 'tracestate') return undefined
      return (held, span) => {
        const lines = carriedLines(held)
        if (lines.length === 0) return
        if (span.kind === 'client') {
          const received = missing(span.traceState ?? '', lines)
          if (received !== undefined) report({ messageId: 'sent', span, attribute, received, key: received })
        } else if (span.kind === 'server' && continuesTrace(span) && isKnown(span)) {
          const received = missing(lines, span.traceState ?? '')
          if (received !== undefined) report({ messageId: 'received', span, attribute, received, key: received })
        }
      }
    },
    span(span) {
      const { parent } = span
      if (parent?.traceState === undefined || parent.traceState === span.traceState) return
      // Another service may export no tracestate at all.
      if (parent.resource !== span.resource && parent.service !== span.service) return
      const received = missing(parent.traceState, span.traceState ?? '')
      if (received === undefined) return
      report({ messageId: 'child', span, received, key: received, data: { parent: JSON.stringify(parent.name) } })
    },
  }),
})

/** Whether a span without a tracestate is known to have none: not all exporters write it. */
function isKnown(span: Span): boolean {
  return span.startSequence !== undefined || span.traceState !== undefined
}

/** Only a request with a valid traceparent has a tracestate that counts. */
function continuesTrace(span: Span): boolean {
  return span.parentage === 'remote-parent' || (span.parent !== undefined && span.parent.service !== span.service)
}

/** The keys of one tracestate that another has not; values may change on the way. */
function missing(whole: string | readonly string[], part: string | readonly string[]): string | undefined {
  const wanted = parseTracestate(whole).value ?? []
  if (wanted.length === 0) return undefined
  const there = new Set((parseTracestate(part).value ?? []).map(({ key }) => key))
  const keys = wanted.filter(({ key }) => !there.has(key)).map(({ key }) => key)
  return keys.length === 0 ? undefined : keys.join(', ')
}
