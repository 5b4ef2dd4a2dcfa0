import type { SpanData } from '../../../src/trace/span-data.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import type { Benchmark } from '../support/benchmark.ts'
import { buildTraces } from '../support/built.ts'
import { matchTraceMs } from '../support/match-trace.ts'
import { makeSpanData } from '../support/shapes.ts'

const count = 200

/** 200 siblings of one name against 200 lines that each fit many of them, where all find their own and where one does not. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 200,
  processes: 3,
  measure: () => {
    const [root, ...others] = makeSpanData(count + 1, count + 1)
    if (!root) throw new Error('A trace has at least one span.')
    const siblings = others.map((span, i): SpanData => ({
      ...span,
      name: 'same',
      status: { code: 'unset' },
      parentSpanId: root.spanId,
      attributes: i < count / 2 ? { [`from.${i}`]: true } : { [`from.${i}`]: true, second: true },
    }))
    const [trace] = buildTraces([root, ...siblings])
    const lines = siblings.map((_, i) => (i % 2 === 0 ? '  same' : '  same {second: *}'))
    const tree = (last: string): string => ['* [error]', ...lines.slice(1), last].join('\n')
    return Math.max(
      matchTraceMs(trace as Trace, tree('  same'), true),
      matchTraceMs(trace as Trace, tree('  same {none: *}'), false),
    )
  },
}
