import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Span } from '../trace/span.ts'
import { callsOf, queryText } from './support/calls.ts'
import type { Attributes } from '../trace/attributes.ts'
import { remember } from './support/remember.ts'
import { isAnyTwice } from './support/is-any-twice.ts'

const read = /^\s*(?:\(\s*)?(?:select|with|(?:m|h|hm)?get|hgetall)\b/i
/** Reads that are right to come twice: locks, clocks, sequences and signs of life. */
const anew =
  /\bfor\s+(?:update|share)\b|\b(?:now|nextval|random|rand|uuid\w*|pg_\w+|last_insert_id)\s*\(|^\s*select\s+\d+\s*;?\s*$/i
const placeholder = /\?|\$\d+|(?<![:\w]):\w+|@\w+|%(?:\(\w+\))?s\b/

export const noDuplicateQuery: Rule = defineRule({
  id: 'no-duplicate-query',
  meta: {
    category: 'performance',
    description: 'a trace does not ask a database the same question twice',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/db/database-spans/'],
  },
  messages: {
    duplicate:
      '{span} reads the same {count} times in one trace, and nothing is written in between. Read it once and pass it on.',
  },
  options: { schema: { minCount: { type: 'integer', minimum: 2 } }, defaults: { minCount: 2 } },
  create: ({ options: { minCount }, report }) => ({
    trace({ spans }) {
      if (spans.length < minCount) return
      const calls = callsOf(spans, ['db'])
      if (calls.length < minCount || !isAnyTwice(calls.map(({ span }) => queryText(span)))) return
      let asked = new Map<string, Span[]>()
      const tell = (): void => {
        for (const [span, ...others] of asked.values()) {
          if (!span || others.length + 1 < minCount) continue
          report({ messageId: 'duplicate', place: 'trace', span, others, data: { count: others.length + 1 } })
        }
        asked = new Map()
      }
      for (const { span } of calls) {
        const text = queryText(span)
        // Whoever writes may have changed the answer. Of what hides its text, nobody knows.
        if (text === undefined || !natureOf(text).reads) {
          tell()
          continue
        }
        const question = questionOf(text, span)
        if (question === undefined) continue
        const known = asked.get(question)
        if (known) known.push(span)
        else asked.set(question, [span])
      }
      tell()
    },
  }),
})

/** What a query says of itself. */
interface Nature {
  readonly reads: boolean
  readonly isNew: boolean
  readonly hasPlaceholder: boolean
}

const longestQuery = 1000
const natureOf = remember(
  (text): Nature => ({ reads: read.test(text), isNew: anew.test(text), hasPlaceholder: placeholder.test(text) }),
  longestQuery,
)

function parametersOf(attributes: Attributes): [key: string, value: unknown][] {
  const parameters: [key: string, value: unknown][] = []
  for (const key in attributes) if (key.startsWith('db.query.parameter.')) parameters.push([key, attributes[key]])
  return parameters
}

/** The query with its values; undefined where the values were not recorded, or where to ask again is right. */
function questionOf(text: string, { attributes, service, status }: Span): string | undefined {
  const { isNew, hasPlaceholder } = natureOf(text)
  if (status.code === 'error' || isNew) return undefined
  const parameters = parametersOf(attributes)
  if (parameters.length === 0 && hasPlaceholder) return undefined
  const values = parameters.map(([key, value]) => `${key}=${String(value)}`).toSorted()
  const place = [service, attributes['db.namespace'] ?? attributes['db.name'], attributes['server.address']]
  return [...place.map(String), text, ...values].join('\n')
}
