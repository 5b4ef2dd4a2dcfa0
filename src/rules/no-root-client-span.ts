import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Span } from '../trace/span.ts'

export const noRootClientSpan: Rule = defineRule({
  id: 'no-root-client-span',
  meta: {
    category: 'structure',
    description: 'no trace begins with a client span',
    severity: 'warn',
    sources: ['https://github.com/instrumentation-score/spec/blob/main/rules/SPA-004.md'],
    instrumentationScore: 'SPA-004',
  },
  messages: {
    root: '{span} is a {kind} span and the root of its trace: what caused the call is not traced. Start a span around it.',
  },
  options: {
    schema: {
      kinds: { type: 'array', items: { enum: ['client', 'producer'] } },
      allowBrowser: { type: 'boolean' },
    },
    defaults: { kinds: ['client'] as ('client' | 'producer')[], allowBrowser: true },
  },
  create({ options, report }) {
    const kinds = new Set<string>(options.kinds)
    return {
      trace({ roots }, origin) {
        // A test calls the code under test by itself: its own calls have no cause that could be traced.
        if (origin?.test) return
        for (const span of roots) {
          if (span.parentage !== 'root' || !kinds.has(span.kind)) continue
          if (options.allowBrowser && isBrowser(span)) continue
          report({ messageId: 'root', span, data: { kind: span.kind } })
        }
      },
    }
  },
})

function isBrowser({ resource: { attributes } }: Span): boolean {
  return (
    attributes['telemetry.sdk.language'] === 'webjs' ||
    attributes['browser.platform'] !== undefined ||
    attributes['browser.brands'] !== undefined
  )
}
