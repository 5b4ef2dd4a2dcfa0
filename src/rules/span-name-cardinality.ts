import { defineRule, type Rule } from '../lint/define-rule.ts'
import type { Resource } from '../trace/span-data.ts'
import type { Span } from '../trace/span.ts'
import { nameFamilies } from './support/name-families.ts'

/** Names beyond this many are noted anew each time: noting a name twice does no harm. */
const mostSeen = 10_000

export const spanNameCardinality: Rule = defineRule({
  id: 'span-name-cardinality',
  meta: {
    category: 'naming',
    description: 'a tracer does not make ever new names that differ in one part',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/otel/trace/api/#span',
      'https://github.com/instrumentation-score/spec/blob/main/rules/SPA-003.md',
    ],
    instrumentationScore: 'SPA-003',
  },
  messages: {
    many: '{count} span names are alike but for one part, {max} are enough: {template}, such as {example}. Record that part as an attribute.',
  },
  options: { schema: { max: { type: 'integer', minimum: 1 } }, defaults: { max: 50 } },
  create({ options: { max }, report, note }) {
    const seen = new WeakMap<Resource, Map<string, Set<string>>>()

    return {
      span(span) {
        const { name } = span
        const names = namesBeside(span)
        if (names.has(name)) return
        if (names.size < mostSeen) names.add(name)
        note(`${span.service ?? ''}\n${span.scope.name}\n${span.kind}`, name, span)
      },
      end(facts) {
        for (const spans of facts.values()) {
          if (spans.size <= max) continue
          for (const { template, names } of nameFamilies([...spans.keys()], max)) {
            const [first = ''] = names
            const span = spans.get(first)
            if (!span) continue
            const data = {
              count: names.length,
              max,
              template: JSON.stringify(template),
              example: JSON.stringify(first),
            }
            report({ messageId: 'many', span: { ...span, name: template }, place: 'run', data, key: template })
          }
        }
      },
    }

    /** The names that the same tracer gave to spans of the same kind. */
    function namesBeside({ resource, scope, kind }: Span): Set<string> {
      let tracers = seen.get(resource)
      if (!tracers) seen.set(resource, (tracers = new Map()))
      const key = `${scope.name}\n${kind}`
      let names = tracers.get(key)
      if (!names) tracers.set(key, (names = new Set()))
      return names
    }
  },
})
