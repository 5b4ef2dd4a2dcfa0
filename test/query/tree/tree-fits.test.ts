import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileTree } from '../../../src/query/tree/compile-tree.ts'
import { treeFits } from '../../../src/query/tree/tree-fits.ts'
import { buildTraces } from '../../../src/trace/build-traces.ts'
import { drawTrace } from '../../../src/trace/notation/draw-trace.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { selectSpans } from '../../../src/trace/trace-source.ts'
import { makeTrace, span } from '../../support/make-trace.ts'
import { anyContent, idOf, linkTo, spanData } from '../../trace/support/arbitrary-spans.ts'

function fits(tree: string, traces: Trace | readonly Trace[], options = {}): boolean {
  const selection = selectSpans(traces) ?? { spans: [], traces: [] }
  return treeFits(compileTree(tree, options), selection, options)
}

/** Random trees, some of whose spans are open, linked or in error. */
const anyTraces = fc
  .array(fc.record({ content: anyContent, parent: fc.nat(), open: fc.boolean(), link: fc.option(fc.nat(9)) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((entries) =>
    entries.map(({ content, parent, open, link }, i) => {
      const { endTimeUnixNano: _, ...data } = spanData(i, content)
      return {
        ...data,
        ...(i > 0 && parent % 5 > 0 ? { parentSpanId: idOf(parent % i) } : {}),
        ...(open ? {} : { endTimeUnixNano: BigInt(i) + 1n }),
        links: link === null ? [] : [linkTo(link)],
      }
    }),
  )

test('what is drawn of a trace fits it, with exact attributes and in order', () => {
  fc.assert(
    fc.property(anyTraces, (spans) => {
      const traces = buildTraces(spans)
      const drawing = drawTrace(traces, { attributes: 'all', events: 'all' })
      expect(fits(drawing, traces)).toBe(true)
      expect(fits(drawing, traces, { exactAttributes: true, inOrder: true })).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('what is drawn of a trace does not fit it when a span is dropped or doubled', () => {
  fc.assert(
    fc.property(anyTraces, fc.nat(), fc.boolean(), (spans, at, doubled) => {
      const traces = buildTraces(spans)
      const drawing = drawTrace(traces, { attributes: 'all', events: 'all' })
      const index = at % spans.length
      const chosen = spans[index] as (typeof spans)[number]
      const others = spans.filter((_, i) => i !== index)
      const changed = doubled ? [...spans, { ...chosen, spanId: idOf(99) }] : others
      fc.pre(changed.length > 0)
      expect(fits(drawing, buildTraces(changed))).toBe(false)
    }),
    { numRuns: 300 },
  )
})

/** Small levels of nodes a to d, with counts, against spans whose names several of them fit. */
const names = ['a', 'b', 'ab', 'abc'] as const
const anyNode = fc.record({
  letters: fc.constantFrom('a', 'b', 'c', '[ab]', '[bc]', '.'),
  min: fc.nat(2),
  more: fc.nat(2),
})

/** Whether spans can be handed out to nodes within their bounds: by trying every way. */
function canHandOut(nodes: readonly { test: RegExp; min: number; max: number }[], spans: readonly string[]): boolean {
  const counts = nodes.map(() => 0)
  const place = (i: number): boolean => {
    if (i === spans.length) return nodes.every(({ min }, n) => (counts[n] as number) >= min)
    return nodes.some(({ test: pattern, max }, n) => {
      if (!pattern.test(spans[i] as string) || (counts[n] as number) >= max) return false
      counts[n] = (counts[n] as number) + 1
      const placed = place(i + 1)
      counts[n] = (counts[n] as number) - 1
      return placed
    })
  }
  return place(0)
}

test('a level fits exactly when its spans can be handed out one to one', () => {
  const anySpans = fc.array(fc.constantFrom(...names), { maxLength: 5 })
  fc.assert(
    fc.property(fc.array(anyNode, { minLength: 1, maxLength: 4 }), anySpans, (nodes, spans) => {
      const bounds = nodes.map(({ letters, min, more }) => ({ test: new RegExp(letters), min, max: min + more }))
      // A node that must not be there is another matter: nothing may fit it at all.
      fc.pre(bounds.every(({ max }) => max > 0))
      const lines = bounds.map(({ test: pattern, min, max }) => `  ${String(pattern)} [x${min}..${max}]`)
      const trace = makeTrace(
        span(
          'root',
          spans.map((name) => span(name)),
        ),
      )
      expect(fits(['root', ...lines].join('\n'), trace)).toBe(canHandOut(bounds, spans))
    }),
    { numRuns: 2000 },
  )
})

test('200 look-alike siblings are held against 200 patterns without trying every way', () => {
  const trace = makeTrace(
    span(
      'root',
      Array.from({ length: 200 }, (_, i) => span('same', { attributes: { i } })),
    ),
  )
  const lines = Array.from({ length: 200 }, (_, i) => `  same {i: ${199 - i}}`)
  expect(fits(['root', ...lines].join('\n'), trace)).toBe(true)
  expect(fits(['root', ...lines.slice(1), '  same {i: 500}'].join('\n'), trace)).toBe(false)
})

test('aliases that could stand for too many spans are refused', () => {
  const many = Array.from({ length: 40 }, () => span('send'))
  const trace = makeTrace(span('root', [...many, span('process', { links: ['send', 'send'] })]))
  const tree = 'root\n  send #a\n  send #b\n  ...\n  process\n    ~> a\n    ~> b'
  expect(() => fits(tree, trace)).toThrowErrorMatchingInlineSnapshot(
    `[Error: There are 1600 ways to choose the spans that aliases stand for: #a (40 spans), #b (40 spans). Describe these spans more closely.]`,
  )
})
