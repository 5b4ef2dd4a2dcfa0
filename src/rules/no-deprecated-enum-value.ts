import { type AttributeCheck, defineRule, type Rule } from '../lint/define-rule.ts'
import type { AttributeValue } from '../trace/attributes.ts'
import type { AttributeType, EnumMember } from '../semconv/registry.ts'
import { definitionOf } from './support/conventional.ts'

/** What stands in the place of a value where the registry says it in prose only. */
const successors: Readonly<Record<string, string>> = {
  'cpu.mode kernel': 'system',
  'messaging.operation.type deliver': 'process',
  'messaging.operation.type publish': 'send',
  'os.type z_os': 'zos',
  'vcs.provider.name gittea': 'gitea',
}

export const noDeprecatedEnumValue: Rule = defineRule({
  id: 'no-deprecated-enum-value',
  meta: {
    category: 'attributes',
    description: 'no value of an enumeration is deprecated',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/registry/attributes/messaging/'],
    needsRegistry: true,
  },
  messages: {
    replaced: 'The value {received} of {attribute} is deprecated. Use {expected}.',
    removed: 'The value {received} of {attribute} is deprecated.',
  },
  options: {
    schema: { allow: { type: 'array', items: { type: 'string' } } },
    // What a client and a server of MCP say to each other is not the telemetry's to choose.
    defaults: { allow: ['mcp.method.name'] },
  },
  create: ({ options, registry, report }) => ({
    attribute(key, place): AttributeCheck | undefined {
      const { type, deprecated } = definitionOf(registry, key) ?? {}
      const old = type?.members?.filter((member) => member.deprecated)
      if (!type || !old?.length || deprecated || options.allow.includes(key)) return undefined
      const byValue = new Map<AttributeValue, EnumMember>(old.map((member) => [member.value, member]))
      return (value, span) => {
        const member = byValue.get(value)
        if (!member) return 'fine'
        const received = String(value)
        const expected = successorOf(key, member, type)
        const fault = { span, place, attribute: key, received, key: received }
        if (expected === undefined) report({ messageId: 'removed', ...fault })
        else report({ messageId: 'replaced', ...fault, expected })
      }
    },
  }),
})

function successorOf(key: string, { value, deprecated }: EnumMember, type: AttributeType): string | undefined {
  const named = deprecated?.renamedTo ?? successors[`${key} ${value}`]
  if (named !== undefined) return named
  // Values that name a vendor first are now written like a namespace.
  const dotted = String(value).replace('_', '.')
  return type.members?.some((member) => member.value === dotted && !member.deprecated) ? dotted : undefined
}
