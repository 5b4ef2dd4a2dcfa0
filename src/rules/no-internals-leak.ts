import { defineRule, type Rule } from '../lint/define-rule.ts'
import { findInValue } from './support/find-in-value.ts'
import type { Found, TextSearch } from './support/found.ts'
import { findInternals } from './support/internals.ts'

/** Attributes that are there to hold stacks, files and commands; in a route, `/home/` is a page. */
const mayHold =
  /^(?:exception|code|process|file|log\.file|container|host|os|url|http)\.|(?:^|[._])(?:stack|stack_?trace|url|uri|href|route|path)$/

const search: TextSearch = { find: findInternals, needsKey: () => false, looksAtNumber: () => false }

export const noInternalsLeak: Rule = defineRule({
  id: 'no-internals-leak',
  meta: {
    category: 'security',
    description: 'no stack trace, home folder or environment is recorded where none belongs',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/security/handling-sensitive-data/',
      'https://opentelemetry.io/docs/specs/semconv/general/recording-errors/',
    ],
  },
  messages: {
    attribute: '{attribute} of {span} holds {what}. Stacks belong in exception.stacktrace; leave the rest out.',
    status: 'The status message of {span} holds {what}. Set one line that says what failed.',
    environment:
      '{attribute} of {span} is an environment variable. Record the setting that matters under a name of its own.',
  },
  options: { schema: { allow: { type: 'array', items: { type: 'string' } } }, defaults: { allow: [] as string[] } },
  create: ({ options, report }) => ({
    attribute(key, place, type) {
      if (options.allow.includes(key)) return undefined
      if (key.startsWith('process.environment_variable.')) {
        return (_, span) => report({ messageId: 'environment', place, attribute: key, span })
      }
      if ((type !== 'string' && type !== 'object') || mayHold.test(key)) return undefined
      return (value, span) => {
        const found = typeof value === 'string' ? findInternals(value) : findInValue(value, search)
        if (!found) return 'fine'
        report({ messageId: 'attribute', place, attribute: key, span, ...toldOf(found) })
        return undefined
      }
    },
    shape({ hasStatusMessage }) {
      if (!hasStatusMessage) return undefined
      return (span) => {
        const { message } = span.status
        const found = message === undefined ? undefined : findInternals(message)
        if (found) report({ messageId: 'status', span, ...toldOf(found) })
      }
    },
  }),
})

function toldOf({ id, what }: Found): { key: string; data: { what: string } } {
  return { key: id, data: { what } }
}
