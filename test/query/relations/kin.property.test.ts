import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileQuery } from '../../../src/query/compile-query.ts'
import type { SpanPattern } from '../../../src/query/span-pattern.ts'
import type { Span } from '../../../src/trace/span.ts'
import { anyShape } from './arbitrary-traces.ts'

type Naive = (span: Span, other: Span) => boolean

/** Whether the other span stands to this one as the field says, by its definition. */
const definitions: Record<'parent' | 'ancestor' | 'child' | 'descendant' | 'sibling', Naive> = {
  parent: (span, other) => span.parent === other,
  ancestor: (span, other) => isAbove(other, span),
  child: (span, other) => other.parent === span,
  descendant: (span, other) => isAbove(span, other),
  sibling: (span, other) => {
    if (span === other || span.parentage === 'cycle' || other.parentage === 'cycle') return false
    if (span.parent || other.parent) return span.parent === other.parent
    return span.parentSpanId !== undefined && span.parentSpanId === other.parentSpanId
  },
}

function isAbove(upper: Span, span: Span): boolean {
  for (let above = span.parent; above; above = above.parent) if (above === upper) return true
  return false
}

describe.each(Object.entries(definitions))('%s', (field, stands) => {
  test('fits the spans that it does by its definition, in traces of every shape', () => {
    fc.assert(
      fc.property(anyShape, fc.constantFrom('a', /[ab]/), (trace, query) => {
        const wanted = (span: Span): boolean => trace.spans.some((one) => fits(query, one) && stands(span, one))
        const compiled = compileQuery({ [field]: query } as SpanPattern)
        expect(trace.spans.map(compiled.test)).toEqual(trace.spans.map(wanted))
      }),
    )
  })

  test('tells one difference of every other span', () => {
    fc.assert(
      fc.property(anyShape, (trace) => {
        const compiled = compileQuery({ [field]: 'a' } as SpanPattern)
        for (const span of trace.spans) {
          const received = compiled
            .differences(span)
            .map((difference) => [difference.field, difference.received === ''])
          expect(received).toEqual(compiled.test(span) ? [] : [[field, false]])
        }
      }),
    )
  })
})

test('a span without a parent is a root, or one whose parent is of another process', () => {
  fc.assert(
    fc.property(anyShape, (trace) => {
      const found = trace.spans.map(compileQuery({ parent: null }).test)
      expect(found).toEqual(trace.spans.map(({ parentage }) => ['root', 'remote-parent'].includes(parentage)))
    }),
  )
})

test('relations nest', () => {
  fc.assert(
    fc.property(anyShape, (trace) => {
      const compiled = compileQuery({ ancestor: { name: 'a', child: { sibling: 'b' } } })
      const wanted = trace.spans.map((span) =>
        trace.spans.some(
          (upper) =>
            upper.name === 'a' &&
            isAbove(upper, span) &&
            upper.children.some((child) => upper.children.some((other) => other !== child && other.name === 'b')),
        ),
      )
      expect(trace.spans.map(compiled.test)).toEqual(wanted)
    }),
  )
})

function fits(query: string | RegExp, { name }: Span): boolean {
  return typeof query === 'string' ? name === query : query.test(name)
}
