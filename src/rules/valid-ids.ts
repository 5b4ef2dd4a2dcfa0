import { defineRule, type Rule } from '../lint/define-rule.ts'

const traceId = /^(?!0+$)[\da-f]{32}$/

const spanIdDigits = 16

export const validIds: Rule = defineRule({
  id: 'valid-ids',
  meta: {
    category: 'structure',
    description: 'trace ids and span ids are well formed and not all zero',
    severity: 'error',
    sources: [
      'https://www.w3.org/TR/trace-context/#traceparent-header-field-values',
      'https://opentelemetry.io/docs/specs/otel/trace/api/#spancontext',
    ],
  },
  messages: {
    traceId: 'The trace id of {span} is {received}, and not 32 hex digits of which one is not zero.',
    spanId: 'The span id of {span} is {received}, and not 16 hex digits of which one is not zero.',
    parentId: 'The parent id of {span} is {received}, and not 16 hex digits of which one is not zero.',
    own: '{span} names itself as its parent.',
  },
  create({ report }) {
    /** The last one that was an id: siblings name the same. */
    let lastParent: string | undefined
    return {
      span(span) {
        const { parentSpanId: parent } = span
        if (!isSpanId(span.spanId)) report({ messageId: 'spanId', span, received: JSON.stringify(span.spanId) })
        if (parent === undefined) return
        if (parent !== lastParent && !isSpanId(parent))
          report({ messageId: 'parentId', span, received: JSON.stringify(parent) })
        else if (parent === span.spanId) report({ messageId: 'own', span })
        else lastParent = parent
      },
      trace(trace) {
        const [span] = trace.spans
        if (span && !traceId.test(trace.traceId)) {
          report({ messageId: 'traceId', span, received: JSON.stringify(trace.traceId) })
        }
      },
    }
  },
})

/** Lower-case hex digits of which one is not zero. In a loop: it looks at every span, and a RegExp takes twice as long. */
function isSpanId(id: string): boolean {
  if (id.length !== spanIdDigits) return false
  let isZero = true
  for (let i = 0; i < spanIdDigits; i++) {
    const code = id.charCodeAt(i)
    if (code !== 48) isZero = false
    if (code < 48 || code > 102 || (code > 57 && code < 97)) return false
  }
  return !isZero
}
