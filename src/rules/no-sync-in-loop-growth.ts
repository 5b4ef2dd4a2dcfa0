import { defineRule, type Rule } from '../lint/define-rule.ts'
import { nameTemplate } from '../trace/name-template.ts'
import type { Span } from '../trace/span.ts'
import { callsOf, fingerprintOf } from './support/calls.ts'

export const noSyncInLoopGrowth: Rule = defineRule({
  id: 'no-sync-in-loop-growth',
  meta: {
    category: 'performance',
    description: 'an operation makes as many calls for much data as for little',
    severity: 'off',
    sources: ['https://docs.sentry.io/product/issues/issue-details/performance-issues/n-one-queries/'],
  },
  messages: {
    grows:
      '{span} runs {min} times in one run of {entry} and {count} times in another: it is called in a loop over data. Fetch all at once.',
  },
  options: { schema: { minGrowth: { type: 'integer', minimum: 1 } }, defaults: { minGrowth: 2 } },
  create: ({ options: { minGrowth }, report, note }) => ({
    trace({ spans }) {
      const groups = new Map<string, Span[]>()
      const instances = new Map<Span, number>()
      for (const call of callsOf(spans, ['db', 'http', 'rpc'])) {
        const entry = entryOf(call.span)
        if (entry === call.span) continue
        if (!instances.has(entry)) instances.set(entry, instances.size)
        const key = `${instances.get(entry)}\n${entry.service ?? ''}\n${nameTemplate(entry.name)}\n${fingerprintOf(call)}`
        const group = groups.get(key)
        if (group) group.push(call.span)
        else groups.set(key, [call.span])
      }
      for (const [key, group] of groups) {
        const [first] = group
        if (first) note(key.slice(key.indexOf('\n') + 1), String(group.length), first)
      }
    },
    end(facts) {
      for (const [key, spans] of facts) {
        const counts = [...spans.keys()].map(Number)
        const [min, count] = [Math.min(...counts), Math.max(...counts)]
        const span = spans.get(String(count))
        if (!span || count - min < minGrowth) continue
        const entry = JSON.stringify(key.split('\n')[1])
        report({ messageId: 'grows', place: 'run', span, data: { min, count, entry } })
      }
    },
  }),
})

/** The span by which its service was entered. */
function entryOf(span: Span): Span {
  let entry = span
  while (entry.parent && entry.parent.service === span.service) entry = entry.parent
  return entry
}
