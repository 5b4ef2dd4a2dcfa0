import { defineRule, type Rule } from '../lint/define-rule.ts'
import { carriedHeader, carriedLines } from './support/carried-header.ts'

export const baggageSize: Rule = defineRule({
  id: 'baggage-size',
  meta: {
    category: 'propagation',
    description: 'a captured baggage is no larger than what every receiver passes on',
    severity: 'warn',
    sources: ['https://www.w3.org/TR/baggage/#limits'],
  },
  messages: {
    bytes:
      '{span} has a baggage of {received} bytes; whole members of what exceeds {expected} may be dropped on the way. Carry less: baggage goes with every call.',
    members:
      '{span} has a baggage of {received} members; what exceeds {expected} may be dropped on the way. Carry less: baggage goes with every call.',
  },
  options: {
    schema: { maxBytes: { type: 'integer', minimum: 1 }, maxMembers: { type: 'integer', minimum: 1 } },
    defaults: { maxBytes: 8192, maxMembers: 64 },
  },
  create: ({ options: { maxBytes, maxMembers }, report }) => ({
    attribute(attribute, place) {
      if (place !== 'span' || carriedHeader(attribute) !== 'baggage') return undefined
      return (held, span) => {
        const header = carriedLines(held).join(',')
        const bytes = Buffer.byteLength(header)
        if (bytes > maxBytes) {
          report({ messageId: 'bytes', span, attribute, expected: String(maxBytes), received: String(bytes) })
        }
        const members = header.split(',').filter((member) => member.trim() !== '').length
        if (members > maxMembers) {
          report({ messageId: 'members', span, attribute, expected: String(maxMembers), received: String(members) })
        }
      }
    },
  }),
})
