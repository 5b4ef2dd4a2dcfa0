import type { MatcherContext } from '../../../matchers/support/matcher-context.ts'
import type { Benchmark } from '../support/benchmark.ts'
import { buildTraces, OtlpLineReader } from '../support/built.ts'
import { matchers } from '../support/built-matchers.ts'
import { median, threadMs } from '../support/rounds.ts'
import { otlpLines } from './support/generate-otlp.ts'

const count = 50
/** At once, for one alone is short for a clock. */
const times = 20

/** `toFollowConventions` on a trace of 50 spans, the preset `recommended` once looked up. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 2,
  measure: () => {
    const reader = new OtlpLineReader()
    for (const line of otlpLines({ spans: count })) reader.read(line.trimEnd())
    const spans = reader.take().spans.slice(0, count)
    const traceId = spans[0]?.traceId ?? ''
    const [trace] = buildTraces(spans.map((span) => ({ ...span, traceId })))
    if (trace?.spans.length !== count) throw new Error('The trace has not all of its spans.')
    const pass = (): void => {
      const { pass: isKept, message } = matchers.toFollowConventions.call({} as MatcherContext, trace)
      if (!isKept) throw new Error(message())
    }
    const passes = (): void => {
      for (let i = 0; i < times; i++) pass()
    }
    passes()
    return median(Array.from({ length: 21 }, () => threadMs(passes) / times))
  },
}
