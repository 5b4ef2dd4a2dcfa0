import { defineRule, type Rule } from '../lint/define-rule.ts'

export const noOrphanSpan: Rule = defineRule({
  id: 'no-orphan-span',
  meta: {
    category: 'structure',
    description: 'the parent of every span is recorded, or lies in another process',
    severity: 'error',
    sources: ['https://github.com/instrumentation-score/spec/blob/main/rules/SPA-002.md'],
    instrumentationScore: 'SPA-002',
  },
  messages: { orphan: '{span} names a parent that was not recorded.' },
  options: {
    schema: { allowRemoteParent: { type: 'boolean' } },
    defaults: { allowRemoteParent: true },
  },
  create: ({ options, report }) => ({
    trace(trace) {
      for (const span of trace.roots) {
        const isOrphan = span.parentage === 'missing-parent'
        if (isOrphan || (span.parentage === 'remote-parent' && !options.allowRemoteParent)) {
          report({ messageId: 'orphan', span })
        }
      }
    },
  }),
})
