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

test('a trace that is known to be over is taken at once', () => {
  const seen: string[] = []
  const assembler = new TraceAssembler({
    take: ({ traceId }) => seen.push(traceId.slice(-2)),
    isOver: (traceId) => traceId.endsWith('61'),
  })
  assembler.add([spanOf('a'), spanOf('b')])
  expect(seen).toEqual(['61'])
})

test('where too many spans are held, the trace that waited longest is taken first', () => {
  expect(assemble(['a', 'b', 'a', 'c', 'd'], { mostHeld: 4 })).toEqual({ taken: ['b', 'aa', 'c', 'd'], torn: 0 })
})

test('a trace that came in parts too far apart is counted', () => {
  expect(assemble(['a', 'b', 'c', 'a'], { mostHeld: 2 })).toEqual({ taken: ['a', 'b', 'c', 'a'], torn: 1 })
})

test('what is given up is not taken', () => {
  const taken: number[] = []
  const assembler = new TraceAssembler({ take: ({ spans }) => taken.push(spans.length) })
  assembler.add([spanOf('a', 'first'), spanOf('a', 'second'), spanOf('b')])
  const { traceId } = spanOf('a')
  expect(assembler.remove(traceId).map(({ name }) => name)).toEqual(['first', 'second'])
  expect(assembler.remove(traceId)).toEqual([])
  assembler.end()
  expect(taken).toEqual([1])
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
