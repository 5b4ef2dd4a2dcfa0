import { toMatchTrace } from '../../../../matchers/toMatchTrace.ts'
import type { AttributesPattern, EventPattern, LinkPattern } from '../../../../src/query/span-pattern.ts'
import { span as node, type TreeSpan } from '../../../../src/query/tree/builder.ts'
import type { AsymmetricMatcher, ValuePattern } from '../../../../src/query/value-pattern.ts'
import type { Attributes } from '../../../../src/trace/attributes.ts'
import type { Span } from '../../../../src/trace/span.ts'
import { maskOf } from '../../model/mask.ts'
import type { Check, Recorded } from './check.ts'

const anything: AsymmetricMatcher = { asymmetricMatch: (value) => value !== undefined, toString: () => 'anything' }

/** The same tree with what the notation has no words for: resource, scope, the status's message, context, links' attributes. */
export function built({ traces }: Recorded): Check[] {
  const tree = traces.flatMap(({ roots }) => roots.map(toNode))
  return [{ part: 'span()', ask: (recorded) => toMatchTrace.call({}, recorded.traces, tree, { inOrder: true }) }]
}

function toNode(span: Span): TreeSpan {
  const { status, scope, parentSpanId, parentIsRemote, traceState, links } = span
  return node(
    span.name,
    {
      kind: span.kind,
      status,
      exactAttributes: toPattern(span.attributes),
      events: toEvents(span),
      links: links.map((link): LinkPattern => ({ attributes: toPattern(link.attributes) })),
      resource: toPattern(span.resource.attributes),
      scope: scope.version === undefined ? scope.name : { name: scope.name, version: scope.version },
      open: span.open,
      sampled: span.sampled,
      ...(parentSpanId !== undefined && parentIsRemote === undefined ? {} : { remoteParent: parentIsRemote ?? false }),
      ...(traceState === undefined ? {} : { traceState }),
    },
    span.children.map(toNode),
  )
}

/** The events of a span as an author writes them. */
export function toEvents({ events }: Span): EventPattern[] {
  return events.map(({ name, attributes }) => ({ name, attributes: toPattern(attributes) }))
}

/** Attributes as an author writes them, with a leaf that admits another value where two runs differ. */
export function toPattern(attributes: Attributes): AttributesPattern {
  const keys = Object.keys(attributes).filter((key) => key !== 'exception.stacktrace')
  return Object.fromEntries(keys.map((key) => [key, toLeaf(key, attributes)]))
}

function toLeaf(key: string, attributes: Attributes): ValuePattern {
  const value = attributes[key] ?? null
  const mask = maskOf(key, value)
  return mask === '*' ? anything : (mask ?? value)
}
