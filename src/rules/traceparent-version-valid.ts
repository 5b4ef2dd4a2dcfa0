import { defineRule, type Rule } from '../lint/define-rule.ts'
import { parseTraceparent } from '../propagation/traceparent.ts'
import { carriedHeader, carriedLines } from './support/carried-header.ts'

const longest = 120

export const traceparentVersionValid: Rule = defineRule({
  id: 'traceparent-version-valid',
  meta: {
    category: 'propagation',
    description: 'a captured traceparent is well-formed, and of version 00 where it is sent',
    severity: 'error',
    sources: [
      'https://www.w3.org/TR/trace-context-2/#traceparent-header-field-values',
      'https://www.w3.org/TR/trace-context-2/#versioning-of-traceparent',
    ],
  },
  messages: {
    ignored: '{attribute} of {span} is {received}, which receivers have to ignore: {expected}.',
    malformed: '{attribute} of {span} is {received}. By W3C Trace Context {expected}.',
    version: '{span} sends {attribute} of version {received}. Send version {expected}, the only one that is specified.',
  },
  create: ({ report }) => ({
    attribute(attribute, place) {
      if (place !== 'span' || carriedHeader(attribute) !== 'traceparent') return undefined
      return (held, span) => {
        const lines = carriedLines(held)
        if (lines.length === 0) return
        const { value, faults } = parseTraceparent(lines)
        const fault = faults.find(({ level }) => level === 'must')
        if (fault) {
          const received = JSON.stringify(lines.join(', ').slice(0, longest))
          const messageId = value ? 'malformed' : 'ignored'
          report({ messageId, span, attribute, received, expected: fault.says, key: fault.rule })
        } else if (value && value.version > 0 && (span.kind === 'client' || span.kind === 'producer')) {
          const received = value.version.toString(16).padStart(2, '0')
          report({ messageId: 'version', span, attribute, received, expected: '00' })
        }
      }
    },
  }),
})
