import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Span } from '../trace/span.ts'
import type { InstrumentationScope, Resource } from '../trace/span-data.ts'
import { nameTemplate } from '../trace/name-template.ts'
import { carriedHeader } from './support/carried-header.ts'
import { serviceKey } from './support/service-key.ts'

/** What is noted of a call that carries a traceparent; no template of a name is empty. */
const carries = ''

export const clientInjectsContext: Rule = defineRule({
  id: 'client-injects-context',
  meta: {
    category: 'propagation',
    description: 'every call of an instrumentation that captures traceparent carries one',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/otel/context/api-propagators/#inject'],
  },
  messages: {
    missing:
      '{span} carries no traceparent, though other calls of {scope} do. Inject the context into every call: what it causes is in no trace.',
  },
  create({ report, note }) {
    const groups = new WeakMap<Resource, WeakMap<InstrumentationScope, Record<string, string>>>()

    /** What captures headers alike: one instrumentation of one service, for one kind of call. */
    function groupOf({ resource, scope, kind }: Span): string {
      let ofResource = groups.get(resource)
      if (!ofResource) groups.set(resource, (ofResource = new WeakMap()))
      let ofScope = ofResource.get(scope)
      if (!ofScope) {
        const rest = `\n${scope.name}\n${serviceKey(resource.attributes) ?? ''}`
        ofResource.set(scope, (ofScope = { client: `client${rest}`, producer: `producer${rest}` }))
      }
      return ofScope[kind] ?? ''
    }

    let carrying: Span | undefined

    return {
      attribute(key, place) {
        if (place !== 'span' || carriedHeader(key) !== 'traceparent') return undefined
        return (_, span) => {
          carrying = span
          if (isCall(span)) note(groupOf(span), carries, span)
        }
      },
      name(name, span) {
        if (!isCall(span)) return 'fine'
        // A call that failed may have failed before it was sent.
        if (span === carrying || span.status.code === 'error') return undefined
        note(groupOf(span), nameTemplate(name) || ' ', span)
        return 'fine'
      },
      end(facts) {
        for (const [group, spans] of facts) {
          if (!spans.has(carries)) continue
          const scope = JSON.stringify(group.split('\n')[1] ?? '')
          for (const [name, span] of spans)
            if (name !== carries) report({ messageId: 'missing', span, data: { scope } })
        }
      },
    }
  },
})

function isCall({ kind }: Span): boolean {
  return kind === 'client' || kind === 'producer'
}
