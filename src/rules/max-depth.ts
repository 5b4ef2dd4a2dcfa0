import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Span } from '../trace/span.ts'

export const maxDepth: Rule = defineRule({
  id: 'max-depth',
  meta: {
    category: 'structure',
    description: 'spans are not nested too deeply',
    severity: 'off',
    sources: [],
  },
  messages: { deep: '{span} lies {count} spans deep, {max} are allowed.' },
  options: { schema: { max: { type: 'integer', minimum: 1 } }, defaults: { max: 20 } },
  create: ({ options: { max }, report }) => ({
    trace({ roots }) {
      // Level by level, not by recursion: what is looked for here would overflow the stack.
      let level: readonly Span[] = roots
      for (let count = 1; level.length > 0; count++) {
        const [span] = level
        if (count > max && span) {
          report({ messageId: 'deep', span, data: { count, max } })
          return
        }
        level = level.flatMap(({ children }) => children)
      }
    },
  }),
})
