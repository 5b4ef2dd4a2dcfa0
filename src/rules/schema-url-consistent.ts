import { defineRule, type Rule } from '../lint/define-rule.ts'

/** `http[s]://server[:port]/path/<version>` */
const schemaUrl = /^https?:\/\/[^\s/]+(?:\/[^\s/]+)*\/\d+\.\d+\.\d+(?:-[\w.-]+)?$/

export const schemaUrlConsistent: Rule = defineRule({
  id: 'schema-url-consistent',
  meta: {
    category: 'resource',
    description: 'a tracer names one schema, by an address that ends with a version',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/otel/schemas/#schema-url'],
  },
  messages: {
    malformed:
      'The tracer {tracer} names the schema {received}. A schema URL is an http(s) address that ends with a version, such as {expected}.',
    differs:
      'The tracer {tracer} of {service} names different schemas: {received}. One version of a library has one schema.',
  },
  create: ({ report, note }) => ({
    scope({ name, version, schemaUrl: url }, span) {
      if (url === undefined || url === '') return
      if (!schemaUrl.test(url)) {
        report({
          messageId: 'malformed',
          span,
          place: 'scope',
          expected: 'https://opentelemetry.io/schemas/1.37.0',
          received: JSON.stringify(url),
          key: name,
          data: { tracer: JSON.stringify(name) },
        })
      }
      if (span.service !== undefined) note(`${name}\n${version ?? ''}\n${span.service}`, url, span)
    },
    end(facts) {
      for (const [group, urls] of facts) {
        const [span, ...others] = urls.values()
        if (span === undefined || others.length === 0) continue
        const name = group.slice(0, group.indexOf('\n'))
        const received = [...urls.keys()]
          .slice(0, 3)
          .map((url) => JSON.stringify(url))
          .join(', ')
        report({
          messageId: 'differs',
          span,
          others,
          place: 'scope',
          received,
          key: name,
          data: { tracer: JSON.stringify(name) },
        })
      }
    },
  }),
})
