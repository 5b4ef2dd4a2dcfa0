import { defineRule, type Rule } from '../lint/define-rule.ts'

export const maxShortSpans: Rule = defineRule({
  id: 'max-short-spans',
  meta: {
    category: 'structure',
    description: 'a trace has few spans that last only a moment',
    severity: 'warn',
    sources: ['https://github.com/instrumentation-score/spec/blob/main/rules/SPA-005.md'],
    instrumentationScore: 'SPA-005',
  },
  messages: {
    tooMany: 'The trace has {count} spans shorter than {thresholdMs} ms, {max} are enough. Most are named {span}.',
  },
  options: {
    schema: {
      max: { type: 'integer', minimum: 0 },
      thresholdMs: { type: 'number', exclusiveMinimum: 0 },
    },
    defaults: { max: 20, thresholdMs: 5 },
  },
  create({ options: { max, thresholdMs }, report }) {
    const threshold = BigInt(Math.round(thresholdMs * 1_000_000))
    return {
      trace({ spans }) {
        if (spans.length <= max) return
        const short = spans.filter(
          ({ startTimeUnixNano: start, endTimeUnixNano: end }) => end !== undefined && end - start < threshold,
        )
        if (short.length <= max) return
        const counts = new Map<string, number>()
        for (const { name } of short) counts.set(name, (counts.get(name) ?? 0) + 1)
        const [most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
        const span = short.find(({ name }) => name === most)
        if (span)
          report({ messageId: 'tooMany', place: 'trace', span, data: { count: short.length, max, thresholdMs } })
      },
    }
  },
})
