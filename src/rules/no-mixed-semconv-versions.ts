import { type AttributeCheck, defineRule, type Rule } from '../lint/define-rule.ts'
import { replacementFor } from '../semconv/replacement.ts'
import type { SpanKind } from '../trace/span-data.ts'
import type { Span } from '../trace/span.ts'
import { definitionOf } from './support/conventional.ts'

export const noMixedSemconvVersions: Rule = defineRule({
  id: 'no-mixed-semconv-versions',
  meta: {
    category: 'attributes',
    description: 'a trace does not call one thing by its former and by its present name',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/non-normative/http-migration/',
      'https://opentelemetry.io/docs/specs/semconv/non-normative/db-migration/',
    ],
    needsRegistry: true,
  },
  messages: {
    mixed:
      '{span} has {attribute} and {other} of the same trace {expected}: a query for one misses the other. Bring both to the same version of the conventions.',
    both: '{span} has both {attribute} and {expected}, which say the same. Leave {attribute} out.',
  },
  options: { schema: { allowDup: { type: 'boolean' } }, defaults: { allowDup: true } },
  create({ options, registry, report }) {
    const names: Record<SpanKind, Map<string, string | undefined>> = {
      internal: new Map(),
      server: new Map(),
      client: new Map(),
      producer: new Map(),
      consumer: new Map(),
    }
    /** The first span of the trace that has only the former name, by that name. */
    const former = new Map<string, Span>()
    return {
      attribute(key, place): AttributeCheck | undefined {
        if (place !== 'span' || !definitionOf(registry, key)?.deprecated) return undefined
        return (_, span) => {
          const expected = presentName(key, span.kind)
          if (expected === undefined) return
          if (span.attributes[expected] === undefined) {
            if (!former.has(key)) former.set(key, span)
          } else if (!options.allowDup) report({ messageId: 'both', span, attribute: key, expected })
        }
      },
      trace({ spans }) {
        if (former.size === 0) return
        const told = new Set<string>()
        for (const [attribute, span] of former) {
          const namespace = attribute.slice(0, attribute.indexOf('.'))
          const expected = presentName(attribute, span.kind)
          // `net.*` was every convention's, and each of them has left it at a time of its own.
          if (expected === undefined || namespace === 'net' || told.has(namespace)) continue
          const other = spans.find(({ attributes }) => attributes[expected] !== undefined)
          if (!other) continue
          told.add(namespace)
          const data = { other: JSON.stringify(other.name) }
          report({ messageId: 'mixed', place: 'trace', span, others: [other], attribute, expected, data })
        }
        former.clear()
      },
    }

    function presentName(key: string, kind: SpanKind): string | undefined {
      const known = names[kind].get(key)
      if (known !== undefined || names[kind].has(key)) return known
      const replacement = replacementFor(key, kind, registry)
      const name = replacement?.how === 'renamed' ? replacement.names[0] : undefined
      names[kind].set(key, name)
      return name
    }
  },
})
