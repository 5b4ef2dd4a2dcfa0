import { defineRule, type Rule } from '../lint/define-rule.ts'
import { discriminators } from '../semconv/discriminators-table.ts'
import { formerNames } from '../semconv/former-names.ts'
import { conventionsOfAnyKind } from '../semconv/match-span.ts'
import type { Registry, SpanDefinition } from '../semconv/registry.ts'
import type { SpanKind } from '../trace/span-data.ts'
import type { Span } from '../trace/span.ts'
import { typeOfSpan, typesOfShape } from './support/convention.ts'

export const spanKindForConvention: Rule = defineRule({
  id: 'span-kind-for-convention',
  meta: {
    category: 'structure',
    description: 'a span has the kind that its convention says',
    severity: 'error',
    sources: [
      'https://opentelemetry.io/docs/specs/otel/trace/api/#spankind',
      'https://opentelemetry.io/docs/specs/semconv/http/http-spans/',
      'https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/#span-kind',
    ],
    needsRegistry: true,
  },
  messages: {
    kind: '{span} has the kind {received}. By its attributes it is a span of the type {type}, whose kind is {expected}.',
  },
  create({ registry, report }) {
    const telling = tellingKeys(registry)
    return {
      shape(shape) {
        const types = typesOfShape(shape, registry)
        // Spans without an attribute that tells types apart need no look.
        if (types.isCertain || telling.isDisjointFrom(shape.keys)) return undefined
        return (span) => {
          if (types.of(span.attributes)) return
          const meant = conventionsOfAnyKind(span, registry).filter((definition) => isMeant(definition, span))
          const kinds = [...new Set(meant.flatMap(({ kind }) => kind ?? []))]
          const [first] = meant
          if (!first || kinds.length === 0 || kinds.includes(span.kind)) return
          if (kinds.some((kind) => isRepeated(kind, span, registry))) return
          report({
            messageId: 'kind',
            span,
            expected: kinds.join(' or '),
            received: span.kind,
            key: `${first.type} ${span.kind}`,
            data: { type: first.type },
          })
        }
      },
    }
  },
})

const byRegistry = new WeakMap<Registry, ReadonlySet<string>>()

function tellingKeys(registry: Registry): ReadonlySet<string> {
  const known = byRegistry.get(registry)
  if (known) return known
  const own = [...registry.spans.values()].flatMap(({ attributes }) =>
    [...attributes.values()].filter(({ level }) => level === 'required').map(({ name }) => name),
  )
  const keys = [...discriminators.flatMap(({ when }) => Object.keys(when)), ...own]
  const all = new Set(keys.flatMap((key) => [key, ...formerNames(key, registry)]))
  byRegistry.set(registry, all)
  return all
}

/** Whether a type is what the span's attributes are there for: what runs a command or a pipeline may be said of any span. */
function isMeant({ type }: SpanDefinition, { attributes }: Span): boolean {
  if (attributes['messaging.system'] !== undefined || attributes['messaging.system.name'] !== undefined) {
    // Older conventions gave these operations other kinds.
    return type.startsWith('messaging.') && attributes['messaging.operation'] === undefined
  }
  return !type.startsWith('cli.') && !type.startsWith('cicd.')
}

/** An internal step of what a server does, or one around a call, may repeat the attributes of it. */
function isRepeated(kind: SpanKind, span: Span, registry: Registry): boolean {
  if (span.kind !== 'internal') return false
  if (kind === 'client' || kind === 'producer') {
    return span.children.some((child) => child.kind === kind && typeOfSpan(child, registry))
  }
  for (let above = span.parent; above && above.service === span.service; above = above.parent) {
    if (above.kind === kind) return true
  }
  return false
}
