import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileQuery } from '../../../src/query/compile-query.ts'
import { clockSkewMs } from '../../../src/query/relations/clock.ts'
import type { SpanPattern } from '../../../src/query/span-pattern.ts'
import type { Span } from '../../../src/trace/span.ts'
import { anyTimes } from './arbitrary-traces.ts'

/** Whether one span had ended when another started, by the definition. */
function ended(first: Span, second: Span): boolean {
  if (first.open) return false
  if (isSeen(first) && isSeen(second)) return Number(first.endSequence) <= Number(second.startSequence)
  const allowance = first.service === second.service ? 0 : clockSkewMs
  return inMs(first.endTimeUnixNano) <= inMs(second.startTimeUnixNano) + allowance
}

const definitions = {
  after: (span: Span, other: Span): boolean => ended(other, span),
  before: (span: Span, other: Span): boolean => ended(span, other),
  overlaps: (span: Span, other: Span): boolean => !ended(span, other) && !ended(other, span),
}

describe.each(Object.entries(definitions))('%s', (field, stands) => {
  const runs = { numRuns: 1000 }

  test('fits the spans that it does by its definition, whatever the clocks', () => {
    fc.assert(
      fc.property(anyTimes, fc.constantFrom('a', /[ab]/, /./), (trace, query) => {
        const others = trace.spans.filter(({ name }) => name === query || (query instanceof RegExp && query.test(name)))
        const wanted = trace.spans.map((span) => others.some((other) => other !== span && stands(span, other)))
        expect(trace.spans.map(compileQuery({ [field]: query } as SpanPattern).test)).toEqual(wanted)
      }),
      runs,
    )
  })

  test('tells of a span that fits, wherever there is another', () => {
    fc.assert(
      fc.property(anyTimes, (trace) => {
        const compiled = compileQuery({ [field]: 'a' } as SpanPattern)
        for (const span of trace.spans.filter((span) => !compiled.test(span))) {
          const others = trace.spans.filter((other) => other.name === 'a' && other !== span)
          const [difference] = compiled.differences(span)
          expect(difference?.received).toMatch(
            others.length === 0 ? /^no .*span of the trace fits$/ : /ended|started|ran/,
          )
          expect(difference?.received).not.toMatch(/NaN|Infinity|undefined|-\d/)
        }
      }),
      runs,
    )
  })
})

function isSeen(span: Span): boolean {
  return span.startSequence !== undefined && (span.open || span.endSequence !== undefined)
}

function inMs(nano: bigint | undefined): number {
  return Number(nano) / 1_000_000
}
