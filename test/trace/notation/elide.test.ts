import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildTraces } from '../../../src/trace/build-traces.ts'
import { drawTrace } from '../../../src/trace/notation/draw-trace.ts'
import type { Span } from '../../../src/trace/span.ts'
import { makeTrace, makeTraces, span } from '../../support/make-trace.ts'
import { idOf, spanData } from '../support/arbitrary-spans.ts'

const numbered = (length: number, lead: string): ReturnType<typeof span>[] =>
  Array.from({ length }, (_, i) => span(`${lead}${i + 1}`))

const mark =
  (...names: string[]) =>
  ({ name }: Span): string | undefined =>
    names.includes(name) ? 'here' : undefined

describe('a drawing that is too long', () => {
  test('stays whole where it fits', () => {
    expect(drawTrace(makeTrace(span('a', numbered(3, 'b'))), { maxLines: 4 })).not.toContain('...')
  })

  test('keeps its top, and counts what is left out', () => {
    expect(drawTrace(makeTrace(span('a', numbered(10, 'b'))), { maxLines: 4 })).toMatchInlineSnapshot(`
      "a
      ├─ b1
      ├─ b2
      ├─ b3
      └─ ...   ← 7 more lines"
    `)
  })

  test('keeps marked lines, all above them, and what is near them', () => {
    const trace = makeTrace(
      span('a', [
        ...numbered(5, 'b'),
        span('c', [...numbered(2, 'd'), span('e', numbered(2, 'f')), ...numbered(3, 'g')]),
        span('h', numbered(4, 'i')),
      ]),
    )
    expect(drawTrace(trace, { maxLines: 8, remark: mark('e') })).toMatchInlineSnapshot(`
      "a
      ├─ ...   ← 5 more lines
      ├─ c
      │  ├─ d1
      │  ├─ d2
      │  ├─ e   ← here
      │  │  ├─ f1
      │  │  └─ f2
      │  ├─ g1
      │  └─ ...   ← 2 more lines
      └─ ...   ← 5 more lines"
    `)
  })

  test('shows a single line rather than a count of one', () => {
    expect(drawTrace(makeTrace(span('a', numbered(3, 'b'))), { maxLines: 3 })).not.toContain('...')
  })

  test('keeps every marked line, however many', () => {
    const drawing = drawTrace(makeTrace(span('a', numbered(20, 'b'))), { maxLines: 3, remark: () => 'x' })
    expect(drawing.split('\n')).toHaveLength(21)
  })

  test('puts one line in the place of several traces', () => {
    const traces = makeTraces(...Array.from({ length: 9 }, (_, i) => [span(`t${i}`, numbered(2, 'b'))]))
    expect(drawTrace(traces, { maxLines: 2, remark: mark('t4') })).toMatchInlineSnapshot(`
      "...   ← 4 more traces

      t4   ← here
      ├─ b1
      └─ b2

      ...   ← 4 more traces"
    `)
  })

  test('counts every line that it leaves out', () => {
    const parents = fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(parents, fc.integer({ min: 0, max: 40 }), (spans, maxLines) => {
        const data = spans.map(([parent], i) =>
          spanData(i, { name: `s${i}`, ...(parent % (i + 1) === i ? {} : { parentSpanId: idOf(parent % (i + 1)) }) }),
        )
        const marked = new Set(spans.flatMap(([, is], i) => (is ? [`s${i}`] : [])))
        const traces = buildTraces(data)
        const remark = ({ name }: Span): string | undefined => (marked.has(name) ? 'here' : undefined)
        const lines = drawTrace(traces, { maxLines, remark }).split('\n')
        const shown = lines.map((line) => /s\d+/.exec(line)?.[0]).filter((name) => name !== undefined)
        const hidden = lines.map((line) => Number(/← (\d+) more line/.exec(line)?.[1] ?? 0))
        const hiddenTrace = lines.some((line) => line.includes('more trace'))
        expect(hiddenTrace ? data.length : shown.length + hidden.reduce((a, b) => a + b)).toBe(data.length)
        expect(new Set(shown).size).toBe(shown.length)
        for (const name of marked) {
          for (let at = traces[0]?.spans.find((one) => one.name === name); at; at = at.parent)
            expect(shown).toContain(at.name)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a drawing that is too deep', () => {
  const chain = buildTraces(
    Array.from({ length: 50_000 }, (_, i) =>
      spanData(i, { name: `s${i}`, ...(i === 0 ? {} : { parentSpanId: idOf(i - 1) }) }),
    ),
  )

  test('ends at level 1,000, and counts what lies below', () => {
    const lines = drawTrace(chain).split('\n')
    expect(lines).toHaveLength(1002)
    expect(lines.at(-1)).toMatch(/^ +└─ \.{3} {3}← 48999 more lines$/)
  })

  test('does so with a mark on its last span, too', () => {
    const lines = drawTrace(chain, { maxLines: 40, remark: mark('s49999') }).split('\n')
    expect(lines).toHaveLength(1002)
  })

  test('can be cut to a few lines', () => {
    expect(drawTrace(chain, { maxLines: 3 })).toBe('s0\n└─ s1\n   └─ s2\n      └─ ...   ← 49997 more lines')
  })
})

test('200,000 children are drawn, whole and cut', () => {
  const wide = buildTraces(
    Array.from({ length: 200_001 }, (_, i) => spanData(i, i === 0 ? {} : { parentSpanId: idOf(0) })),
  )
  expect(drawTrace(wide).split('\n')).toHaveLength(200_001)
  expect(drawTrace(wide, { maxLines: 2 })).toBe('span\n├─ span\n└─ ...   ← 199999 more lines')
})
