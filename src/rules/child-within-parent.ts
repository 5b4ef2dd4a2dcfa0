import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Span } from '../trace/span.ts'

export const childWithinParent: Rule = defineRule({
  id: 'child-within-parent',
  meta: {
    category: 'structure',
    description: 'a child of the same service runs while its parent does',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/otel/trace/api/#span'],
  },
  messages: {
    early: '{span} started {ms} ms before its parent {parent} did.',
    late: '{span} ended {ms} ms after its parent {parent}: the parent does not wait for it. Await the work, or link to the parent instead.',
  },
  options: { schema: { toleranceMs: { type: 'number', minimum: 0 } }, defaults: { toleranceMs: 5 } },
  create({ options, report }) {
    const tolerance = BigInt(Math.round(options.toleranceMs * 1_000_000))
    return {
      span(span) {
        const { parent } = span
        if (!parent || !runsInside(span, parent)) return
        const { endTimeUnixNano: end } = span
        if (isWithin(span, parent)) return
        const early = parent.startTimeUnixNano - span.startTimeUnixNano
        const late = end === undefined || parent.endTimeUnixNano === undefined ? 0n : end - parent.endTimeUnixNano
        if (early <= tolerance && late <= tolerance) return
        const [messageId, by] = early > tolerance ? (['early', early] as const) : (['late', late] as const)
        const ms = Number(by / 10_000n) / 100
        report({ messageId, span, data: { ms, parent: JSON.stringify(parent.name) } })
      },
    }
  },
})

/** Compares without computing: of most spans no more needs to be known. */
function isWithin(span: Span, parent: Span): boolean {
  const { endTimeUnixNano: end } = parent
  if (span.startTimeUnixNano < parent.startTimeUnixNano) return false
  return end === undefined || span.endTimeUnixNano === undefined || span.endTimeUnixNano <= end
}

/** Whether a parent waits for such a child: what is sent or received as a message runs when it likes. */
function runsInside(span: Span, parent: Span): boolean {
  if (span.service !== parent.service || span.links.length > 0) return false
  return span.kind !== 'consumer' && span.kind !== 'producer' && parent.kind !== 'producer'
}
