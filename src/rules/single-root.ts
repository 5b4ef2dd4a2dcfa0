import { defineRule, type Rule } from '../lint/define-rule.ts'

export const singleRoot: Rule = defineRule({
  id: 'single-root',
  meta: {
    category: 'structure',
    description: 'a trace has one root',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/otel/overview/#traces'],
  },
  messages: {
    several: 'The trace has {count} roots: {span} and {others}. Pass the context on to where the later ones start.',
  },
  create: ({ report }) => ({
    trace(trace) {
      const [span, ...others] = trace.roots.filter(({ parentage }) => parentage === 'root')
      if (span === undefined || others.length === 0) return
      const names = [...new Set(others.map(({ name }) => JSON.stringify(name)))].slice(0, 3).join(', ')
      report({
        messageId: 'several',
        place: 'trace',
        span,
        others,
        data: { count: others.length + 1, others: names },
      })
    },
  }),
})
