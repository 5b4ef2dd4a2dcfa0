import * as fc from 'fast-check'
import { buildTraces } from '../../../src/trace/build-traces.ts'
import type { SpanData } from '../../../src/trace/span-data.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { idOf, spanData } from '../../trace/support/arbitrary-spans.ts'

const names = fc.constantFrom('a', 'b', 'c')

/** A trace of any shape: several roots, parents that are missing or remote, cycles, ids that occur twice, equal starts. */
export const anyShape: fc.Arbitrary<Trace> = fc
  .array(
    fc.record({
      name: names,
      parent: fc.option(fc.nat(12), { nil: undefined }),
      parentIsRemote: fc.boolean(),
      twinOf: fc.option(fc.nat(3), { nil: undefined, freq: 8 }),
      start: fc.nat(5),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((spans) =>
    build(
      spans.map(({ name, parent, parentIsRemote, twinOf, start }, i) =>
        spanData(twinOf ?? i, {
          name,
          startTimeUnixNano: BigInt(start),
          ...(parent === undefined ? {} : { parentSpanId: idOf(parent), parentIsRemote }),
        }),
      ),
    ),
  )

/** A trace of spans that ran at any time, open or ended, seen by this process or not, of processes with clocks of their own. */
export const anyTimes: fc.Arbitrary<Trace> = fc
  .array(
    fc.record({
      name: names,
      startMs: fc.nat(14),
      durationMs: fc.option(fc.nat(10), { nil: undefined }),
      service: fc.constantFrom('shop', 'payments', 'stock'),
      startSequence: fc.option(fc.nat(14), { nil: undefined }),
      steps: fc.option(fc.nat(10), { nil: undefined, freq: 8 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((spans) =>
    build(
      spans.map(({ name, startMs, durationMs, service, startSequence, steps }, i) => {
        const { endTimeUnixNano: _, ...data } = spanData(i, { name, startTimeUnixNano: nano(startMs) })
        return {
          ...data,
          ...(durationMs === undefined ? {} : { endTimeUnixNano: nano(startMs + durationMs) }),
          resource: { attributes: { 'service.name': service } },
          ...(startSequence === undefined ? {} : { startSequence }),
          ...(startSequence === undefined || durationMs === undefined || steps === undefined
            ? {}
            : { endSequence: startSequence + steps }),
        }
      }),
    ),
  )

function nano(ms: number): bigint {
  return BigInt(ms) * 1_000_000n
}

function build(spans: readonly SpanData[]): Trace {
  const [trace] = buildTraces(spans)
  if (!trace) throw new Error('A trace has at least one span.')
  return trace
}
