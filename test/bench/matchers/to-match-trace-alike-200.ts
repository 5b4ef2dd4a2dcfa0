import type { Trace } from '../../../src/trace/trace.ts'
import type { Benchmark } from '../support/benchmark.ts'
import { buildTraces } from '../support/built.ts'
import { matchTraceMs } from '../support/match-trace.ts'
import { makeSpanData } from '../support/shapes.ts'

const count = 200

/** 200 siblings of one name, of which each line fits many but all fit only in one way, and the same where none does. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 200,
  processes: 3,
  measure: () => {
    const [root, ...others] = makeSpanData(count + 1, count + 1)
    if (!root) throw new Error('A trace has at least one span.')
    const siblings = others.map((span, i) => ({
      ...span,
      name: 'same',
      parentSpanId: root.spanId,
      attributes: { ...(i < count / 2 ? {} : { second: true }), [`from.${i}`]: true },
    }))
    const [trace] = buildTraces([root, ...siblings])
    const line = (i: number): string =>
      `  same [x1 ${i % 50 === 49 ? 'error' : ''}] {${i % 2 === 0 ? 'second: *' : '!none'}}`
    const lines = siblings.map((span, i) =>
      span.status.code === 'error' ? '  same [error]' : line(i).replace(' error', ''),
    )
    const tree = (last: string): string => [`* [error]`, ...lines.slice(0, -1), last].join('\n')
    return Math.max(
      matchTraceMs(trace as Trace, tree('  same'), true),
      matchTraceMs(trace as Trace, tree('  same {none: *}'), false),
    )
  },
}
