import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTraces } from '../../../src/trace/build-traces.ts'
import { drawTrace } from '../../../src/trace/notation/draw-trace.ts'
import type { Span } from '../../../src/trace/span.ts'
import { anyContent, idOf, linkTo, spanData } from '../support/arbitrary-spans.ts'
import { readDrawing, type ReadLine } from '../support/read-drawing.ts'

const anySpans = fc
  .array(fc.tuple(anyContent, fc.nat(), fc.boolean(), fc.array(fc.nat(12), { maxLength: 2 })), {
    minLength: 1,
    maxLength: 10,
  })
  .map((spans) =>
    spans.map(([content, parent, open, links], i) => {
      const { endTimeUnixNano, ...data } = spanData(i, {
        ...content,
        links: links.map(linkTo),
        ...(parent % (i + 1) === i ? {} : { parentSpanId: idOf(parent % (i + 1)) }),
      })
      return open || endTimeUnixNano === undefined ? data : { ...data, endTimeUnixNano }
    }),
  )

/** What a drawing says of a span, from the span. */
function expected(span: Span, isManyServices: boolean, aliases: ReadonlyMap<string, string>): object {
  const service = isManyServices && span.service !== span.parent?.service ? span.service : undefined
  const flags = [
    ...(span.kind === 'internal' ? [] : [span.kind]),
    ...(service === undefined ? [] : [`@${service}`]),
    ...(span.status.code === 'unset' ? [] : [span.status.code]),
    ...(span.open ? ['open'] : []),
  ]
  return {
    text: span.name,
    flags,
    attributes: span.attributes,
    alias: aliases.get(span.spanId),
    remark: span.spanId,
    links: span.links.map(({ spanId }) => aliases.get(spanId) ?? '*'),
    events: span.events.map(({ name, attributes }) => ({ name, attributes })),
    children: span.children.map((child) => expected(child, isManyServices, aliases)),
  }
}

function received({ text, flags, attributes, alias, remark, children }: ReadLine): object {
  const of = (type: ReadLine['type']): ReadLine[] => children.filter((child) => child.type === type)
  return {
    text,
    flags,
    attributes,
    alias,
    remark,
    links: of('link').map((link) => link.text),
    events: of('event').map((event) => ({ name: event.text, attributes: event.attributes })),
    children: of('span').map(received),
  }
}

function readAliases(lines: readonly ReadLine[], spans: readonly Span[], out: Map<string, string>): void {
  lines.forEach((line, i) => {
    const span = spans[i] as Span
    if (line.alias !== undefined) out.set(span.spanId, line.alias)
    readAliases(
      line.children.filter(({ type }) => type === 'span'),
      span.children,
      out,
    )
  })
}

test('every trace can be read back from its drawing: names, flags, attributes, events, links and the tree', () => {
  fc.assert(
    fc.property(anySpans, (spans) => {
      const [trace] = buildTraces(spans)
      if (!trace) throw new Error('no trace')
      const drawing = drawTrace(trace, {
        attributes: 'all',
        events: 'all',
        remark: ({ spanId }) => spanId,
      })
      const [lines = []] = readDrawing(drawing)
      const aliases = new Map<string, string>()
      readAliases(lines, trace.roots, aliases)
      expect(new Set(aliases.values()).size).toBe(aliases.size)
      expect(lines.map(received)).toEqual(trace.roots.map((root) => expected(root, trace.services.length > 1, aliases)))
    }),
    { numRuns: 2000 },
  )
})
