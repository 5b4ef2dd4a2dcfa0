import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Span } from '../trace/span.ts'
import { maskSecret } from './support/mask.ts'
import { remember } from './support/remember.ts'
import { sqlLiteral } from './support/sql-literals.ts'

export const noUnsanitizedQuery: Rule = defineRule({
  id: 'no-unsanitized-query',
  meta: {
    category: 'security',
    description: 'a recorded SQL query has placeholders instead of literals',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/db/database-spans/#sanitization-of-dbquerytext'],
  },
  messages: {
    literal:
      '{attribute} of {span} holds a literal ({received}) and no placeholders. Pass values as parameters, or record ? for each.',
  },
  create({ report }) {
    const literalOf = remember((sql) => sqlLiteral(sql, false))
    const literalOfMySql = remember((sql) => sqlLiteral(sql, true))
    return {
      attribute(key, place) {
        if (key !== 'db.query.text' && key !== 'db.statement') return undefined
        return (value, span) => {
          if (typeof value !== 'string' || literalOfMySql(value) === undefined) return 'fine'
          const literal = isMySql(span) ? literalOfMySql(value) : literalOf(value)
          if (literal === undefined) return undefined
          report({ messageId: 'literal', place, attribute: key, span, received: maskSecret(literal) })
        }
      },
    }
  },
})

function isMySql({ attributes }: Span): boolean {
  const system = attributes['db.system.name'] ?? attributes['db.system']
  return system === 'mysql' || system === 'mariadb'
}
