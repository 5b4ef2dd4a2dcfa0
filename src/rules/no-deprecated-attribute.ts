import { type AttributeCheck, defineRule, type Rule } from '../lint/define-rule.ts'
import { replacementFor } from '../semconv/replacement.ts'
import type { SpanKind } from '../trace/span-data.ts'
import { definitionOf } from './support/conventional.ts'

type MessageId = 'renamed' | 'converted' | 'split' | 'choice' | 'removed'

interface Advice {
  readonly messageId: MessageId
  readonly expected?: string
}

const messageIds = { renamed: 'renamed', converted: 'converted', split: 'split', 'one of': 'choice' } as const

export const noDeprecatedAttribute: Rule = defineRule({
  id: 'no-deprecated-attribute',
  meta: {
    category: 'attributes',
    description: 'no attribute is deprecated',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/registry/attributes/',
      'https://github.com/open-telemetry/weaver/blob/main/docs/finding.md',
    ],
    needsRegistry: true,
    weaver: { deprecated: 'violation' },
  },
  messages: {
    renamed: '{attribute} is deprecated. Use {expected}.',
    converted: '{attribute} is deprecated. Use {expected}, which takes another value.',
    split: '{attribute} is deprecated. Its value is divided among {expected}.',
    choice: '{attribute} is deprecated. Use one of {expected}, whichever is meant.',
    removed: '{attribute} is deprecated, and nothing takes its place. Leave it out.',
  } satisfies Record<MessageId, string>,
  options: {
    schema: { allow: { type: 'array', items: { type: 'string' } } },
    // The SDKs themselves set it, and `no-exception-escaped` speaks of it.
    defaults: { allow: ['exception.escaped'] },
  },
  create({ options, registry, report }) {
    return {
      attribute(key, place): AttributeCheck | undefined {
        // What is deprecated on a resource is found by `no-deprecated-resource`.
        if (place === 'resource' || options.allow.includes(key) || !definitionOf(registry, key)?.deprecated) {
          return undefined
        }
        const byKind = new Map<SpanKind, Advice>()
        return (_, span) => {
          let advice = byKind.get(span.kind)
          if (!advice) byKind.set(span.kind, (advice = adviceFor(key, place === 'span' ? span.kind : undefined)))
          report({ ...advice, span, place, attribute: key })
        }
      },
    }

    function adviceFor(key: string, kind: SpanKind | undefined): Advice {
      const replacement = replacementFor(key, kind, registry)
      if (!replacement || replacement.how === 'removed') return { messageId: 'removed' }
      const { how, names } = replacement
      return { messageId: messageIds[how], expected: names.join(how === 'one of' ? ' or ' : ' and ') }
    }
  },
})
