import { defineRule, type Rule, type SpanShape } from '../lint/define-rule.ts'
import type { Registry } from '../semconv/registry.ts'
import { expectedSpanName } from '../semconv/span-name.ts'
import type { Span } from '../trace/span.ts'
import { typeOfSpan } from './support/convention.ts'
import { allDetectors, findVariable, type Variable } from './support/find-variable.ts'
import { remember } from './support/remember.ts'

export const spanNameLowCardinality: Rule = defineRule({
  id: 'span-name-low-cardinality',
  meta: {
    category: 'naming',
    description: 'span names hold no ids, numbers, dates, addresses or other values that vary from call to call',
    severity: 'error',
    sources: [
      'https://opentelemetry.io/docs/specs/otel/trace/api/#span',
      'https://opentelemetry.io/docs/specs/semconv/http/http-spans/#name',
      'https://github.com/instrumentation-score/spec/blob/main/rules/SPA-003.md',
    ],
    instrumentationScore: 'SPA-003',
  },
  messages: {
    value: 'The name {span} holds {what}: {received}. Leave it out of the name, and record it as an attribute.',
    path: 'The name {span} holds the path of the request. Use its route, or else just {expected}.',
  },
  options: {
    schema: {
      detectors: { type: 'array', items: { enum: allDetectors } },
      patterns: { type: 'array', items: { type: 'string', format: 'regex' } },
      allow: { type: 'array', items: { type: 'string', format: 'regex' } },
    },
    defaults: {
      detectors: allDetectors.filter((id) => id !== 'quoted'),
      patterns: [] as string[],
      allow: [] as string[],
    },
  },
  create({ options, registry, report }) {
    const own = options.patterns.map((pattern) => new RegExp(pattern))
    const allowed = options.allow.map((pattern) => new RegExp(pattern))
    const judge = remember((name): Variable | undefined =>
      allowed.some((pattern) => pattern.test(name)) ? undefined : findVariable(name, options.detectors, own),
    )
    const looksAtPaths = options.detectors.includes('path')
    return {
      name(name, span) {
        const found = judge(name)
        if (!found) return 'fine'
        const { id, what, text } = found
        if (isNamedByConvention(span, registry)) return undefined
        report({ messageId: 'value', span, received: JSON.stringify(text), data: { what }, key: id })
        return undefined
      },
      shape(shape) {
        if (!looksAtPaths || !mayHavePath(shape)) return undefined
        return (span) => {
          if (!span.name.includes('/') || judge(span.name)) return
          const method = methodBeforePath(span)
          if (method === undefined || allowed.some((pattern) => pattern.test(span.name))) return
          report({ messageId: 'path', span, expected: JSON.stringify(method), key: 'path' })
        }
      },
    }
  },
})

/**
 * Some conventions put values into names that look like ids and are few: the date of a model, the number of a table. A
 * route with an id in it is a fault all the same, and a queue that is made for each client too.
 */
function isNamedByConvention(span: Span, registry: Registry): boolean {
  const definition = typeOfSpan(span, registry)
  if (!definition || /^(?:http|messaging)\./.test(definition.type)) return false
  return expectedSpanName(span, definition) === span.name
}

/** Whether the name of an HTTP span may be made of the path that was asked for, for want of a route. */
function mayHavePath({ kind, keys }: SpanShape): boolean {
  return (kind === 'server' || kind === 'client') && !keys.has('http.route') && !keys.has('url.template')
}

/** The method of an HTTP span whose name ends with the path that was asked for, for want of a route. */
function methodBeforePath({ name, attributes }: Span): string | undefined {
  const method = attributes['http.request.method'] ?? attributes['http.method']
  if (typeof method !== 'string') return undefined
  const path =
    attributes['url.path'] ?? attributes['http.target'] ?? pathOf(attributes['url.full'] ?? attributes['http.url'])
  // The path of the start page, and one of a single word such as /health, are as good as a route.
  if (typeof path !== 'string' || path.indexOf('/', 1) < 1) return undefined
  return name.endsWith(path) ? method : undefined
}

function pathOf(url: unknown): string | undefined {
  return typeof url === 'string' ? /^\w+:\/\/[^/?#]*([^?#]*)/.exec(url)?.[1] : undefined
}
