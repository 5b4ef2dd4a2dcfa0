import { describe, expect, test } from 'vitest'
import { drawTrace } from '../../../src/trace/notation/draw-trace.ts'
import { makeTrace, makeTraces, span, type SpanSketch } from '../../support/make-trace.ts'
import '../../support/matchers.ts'

const traceId = '1'.padStart(32, '0')

function sends(number: number): SpanSketch[] {
  return Array.from({ length: number }, (_, i) => span('send', { kind: 'producer', spanId: `${i + 1}`.repeat(16) }))
}

function linksTo(...numbers: readonly number[]): { traceId: string; spanId: string }[] {
  return numbers.map((number) => ({ traceId, spanId: `${number}`.repeat(16) }))
}

test('what is drawn of a batch of messages that nothing tells apart fits it', () => {
  const traces = makeTraces([span('publish', sends(8))], [span('batch', { links: linksTo(1, 2, 3, 4, 5, 6, 7, 8) })])
  expect(traces).toMatchTrace(drawTrace(traces))
})

describe('messages that look alike, each below a parent of its own', () => {
  const parts = (numbers: readonly number[], ...last: readonly SpanSketch[]): SpanSketch =>
    span('import', [
      ...sends(4).map((send, i) =>
        span(`part ${i + 1}`, [
          ...(i === 2 && last.length > 0 ? [] : [send]),
          span('process', { kind: 'consumer', links: linksTo(numbers[i] ?? 0) }),
        ]),
      ),
      ...last,
    ])
  const expected = drawTrace(makeTrace(parts([1, 2, 3, 4])))

  test('a link to the message of another is told as that alone', () => {
    expect(() => expect(makeTrace(parts([1, 2, 4, 4]))).toMatchTrace(expected)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span differs:
        links   expected ~> send-3   received ~> send

        import
        ├─ part 1
        │  ├─ send [producer] #send
        │  └─ process [consumer]
        │     └─ ~> send
        ├─ part 2
        │  ├─ send [producer] #send-2
        │  └─ process [consumer]
        │     └─ ~> send-2
        ├─ part 3
        │  ├─ send [producer]
        │  └─ process [consumer]   ← differs in links
        │     └─ ~> send-3
        └─ part 4
           ├─ send [producer] #send-3
           └─ process [consumer]
              └─ ~> send-3]
    `)
  })

  test('one that stands elsewhere is told as that alone', () => {
    const strayed = makeTrace(parts([1, 2, 3, 4], ...sends(3).slice(2)))
    expect(() => expect(strayed).toMatchTrace(expected)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span stands elsewhere.

        import
        ├─ part 1
        │  ├─ send [producer] #send
        │  └─ process [consumer]
        │     └─ ~> send
        ├─ part 2
        │  ├─ send [producer] #send-2
        │  └─ process [consumer]
        │     └─ ~> send-2
        ├─ part 3
        │  ├─ process [consumer]
        │  │  └─ ~> send-4
        │  └─ send [producer] #send-3   ← missing here: it stands below "import"
        ├─ part 4
        │  ├─ send [producer] #send-3
        │  └─ process [consumer]
        │     └─ ~> send-3
        └─ send [producer] #send-4   ← stands below "import" instead of below "part 3"
      Hint: the parent of a span is whichever is active where it starts: start it inside of the one that it belongs to.]
    `)
  })
})
