import { type AttributeCheck, defineRule, type Rule } from '../lint/define-rule.ts'
import { builtinRegistry } from '../semconv/builtin/builtin-registry.ts'
import { definitionOf } from './support/conventional.ts'
import { slipFor } from './support/near-miss.ts'

/** To compare with all names takes its time; whoever has more unknown names than this does not mistype. */
const mostGuesses = 500

export const noUnknownAttribute: Rule = defineRule({
  id: 'no-unknown-attribute',
  meta: {
    category: 'attributes',
    description: 'every attribute is in the registry',
    severity: 'off',
    sources: [
      'https://opentelemetry.io/docs/specs/semconv/registry/attributes/',
      'https://github.com/open-telemetry/weaver/blob/main/docs/finding.md',
    ],
    needsRegistry: true,
    weaver: { missing_attribute: 'violation' },
  },
  messages: {
    unknown: '{attribute} is not in the registry. Add it there, or use an attribute that is.',
    misspelt: '{attribute} is not in the registry. Did you mean {expected}?',
  },
  options: { schema: { allow: { type: 'array', items: { type: 'string' } } }, defaults: { allow: [] as string[] } },
  create({ options, registry, report }) {
    let guesses = 0
    return {
      attribute(key, place): AttributeCheck | undefined {
        if (options.allow.some((allowed) => covers(allowed, key)) || definitionOf(registry, key)) return undefined
        const expected = guesses++ < mostGuesses ? nearest(key) : undefined
        const fault = { place, attribute: key, ...(expected === undefined ? {} : { expected }) }
        return (_, span) => report({ messageId: expected === undefined ? 'unknown' : 'misspelt', ...fault, span })
      },
    }

    function nearest(key: string): string | undefined {
      const names = [...registry.attributes.values(), ...builtinRegistry().attributes.values()]
      return slipFor(
        key,
        names.filter(({ deprecated }) => !deprecated).map(({ name }) => name),
      )
    }
  },
})

/** A name covers itself, `acme.*` all that lies in a namespace. */
function covers(allowed: string, key: string): boolean {
  return allowed.endsWith('.*') ? key.startsWith(allowed.slice(0, -1)) : key === allowed
}
