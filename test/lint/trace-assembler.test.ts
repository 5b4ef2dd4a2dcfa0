import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeTraces } from '../../src/lint/make-traces.ts'
import { type AssemblerOptions, TraceAssembler } from '../../src/lint/trace-assembler.ts'
import type { SpanData } from '../../src/trace/span-data.ts'

/** A span of a trace that is known by a letter. */
function spanOf(trace: string, name = 'span'): SpanData {
  const [made] = makeTraces(name)
  const [span] = made?.spans ?? []
  if (!span) throw new Error('No span was made.')
  return { ...span, traceId: trace.charCodeAt(0).toString(16).padStart(32, '0') }
}

function assemble(
  batches: readonly string[],
  options: Omit<AssemblerOptions, 'take'> = {},
): { readonly taken: readonly string[]; readonly torn: number } {
  const taken: string[] = []
  const assembler = new TraceAssembler({
    ...options,
    take: ({ traceId, spans }) => taken.push(String.fromCharCode(Number.parseInt(traceId, 16)).repeat(spans.length)),
  })
  for (const batch of batches) assembler.add([...batch].map((letter) => spanOf(letter)))
  assembler.end()
  return { taken, torn: assembler.torn }
}

test('the spans of a trace come together, however they are mixed', () => {
  expect(assemble(['abab', 'ba'])).toEqual({ taken: ['bbb', 'aaa'], torn: 0 })
})

/** Offsets at which traces occur for the last time, by their letters. */
function datedBy(lasts: Readonly<Record<string, number>>): (traceId: string) => number | undefined {
  return (traceId) => lasts[String.fromCharCode(Number.parseInt(traceId, 16))]
}

test('a trace is taken when the offset is reached at which it occurs for the last time', () => {
  const seen: string[] = []
  const assembler = new TraceAssembler({
    take: ({ traceId, spans }) => seen.push(String.fromCharCode(Number.parseInt(traceId, 16)).repeat(spans.length)),
    lastOf: datedBy({ a: 100, b: 90, c: 5_000_000 }),
  })
  assembler.add([spanOf('a'), spanOf('b'), spanOf('c')])
  assembler.reach(89)
  expect(seen).toEqual([])
  assembler.add([spanOf('b'), spanOf('a')])
  assembler.reach(100)
  expect(seen).toEqual(['bb', 'aa'])
  expect(assembler.held).toBe(1)
  assembler.add([spanOf('c')])
  assembler.reach(6_000_000)
  expect(seen).toEqual(['bb', 'aa', 'cc'])
  expect(assembler.torn).toBe(0)
})

test('a trace that is known to end is held, however many spans are', () => {
  expect(assemble(['a', 'bbbb', 'a'], { mostHeld: 2, lastOf: datedBy({ a: 100 }) })).toEqual({
    taken: ['bbbb', 'aa'],
    torn: 0,
  })
})

test('a trace of which a span comes too late is counted as torn', () => {
  const assembler = new TraceAssembler({ take: () => undefined, lastOf: datedBy({ a: 100 }) })
  assembler.add([spanOf('a')])
  assembler.reach(100)
  expect(assembler.torn).toBe(0)
  assembler.add([spanOf('a')])
  assembler.reach(200)
  expect(assembler).toMatchObject({ torn: 1, held: 0 })
})

test('without known ends, traces are taken in the order of their last spans', () => {
  expect(assemble(['abc', 'cab']).taken).toEqual(['cc', 'aa', 'bb'])
})

test('where too many spans are held, the trace that waited longest is taken first', () => {
  expect(assemble(['a', 'b', 'a', 'c', 'd'], { mostHeld: 4 })).toEqual({ taken: ['b', 'aa', 'c', 'd'], torn: 0 })
})

test('a trace that came in parts too far apart is counted', () => {
  expect(assemble(['a', 'b', 'c', 'a'], { mostHeld: 2 })).toEqual({ taken: ['a', 'b', 'c', 'a'], torn: 1 })
})

test('no span is lost and none is taken twice, whatever is held', () => {
  const letters = fc.stringMatching(/^[a-e]{0,8}$/)
  fc.assert(
    fc.property(fc.array(letters), fc.integer({ min: 1, max: 12 }), (batches, most) => {
      const { taken } = assemble(batches, { mostHeld: most })
      expect([...taken.join('')].toSorted()).toEqual([...batches.join('')].toSorted())
    }),
  )
})
