import { type Context, ROOT_CONTEXT, SpanKind } from '@opentelemetry/api'
import type { Reason } from '../trace/surroundings.ts'
import { registeredProvider } from './globals.ts'

/** A sampler is asked about so many traces: one that takes a share of them drops some of these. */
const asked = 10
/** `SamplingDecision.NOT_RECORD` of every SDK. */
const notRecord = 0
const longestDescription = 100

/** A sampler of the SDK by shape. */
interface Sampler {
  shouldSample(
    context: Context,
    traceId: string,
    name: string,
    kind: SpanKind,
    attributes: object,
    links: readonly object[],
  ): { readonly decision: number }
}

/**
 * Says that the sampler of the registered provider drops root spans of a name, or of any. What a sampler drops reaches no
 * recorder, so it cannot be counted; but the sampler can be asked, as every SDK keeps it in its tracers.
 */
export function whyDropped(name?: string): Reason | undefined {
  const tracer: object = registeredProvider()?.getTracer('spanwright') ?? {}
  const { _sampler: sampler } = tracer as { readonly _sampler?: Sampler }
  if (!sampler) return undefined
  const dropped = countDropped(sampler, name ?? 'spanwright.probe')
  if (dropped === 0) return undefined
  const share = dropped === asked ? 'every new root span' : `${dropped} of ${asked} new root spans`
  const which = name === undefined ? '' : ` named ${JSON.stringify(name)}`
  const described = String(sampler).slice(0, longestDescription)
  const description = described.startsWith('[object') ? sampler.constructor.name : described
  return {
    fact: `Asked about it, the sampler of the tracer provider (${description}) drops ${share}${which}.`,
    wayOut:
      'what a sampler drops reaches no recorder: sample everything in tests, `sampler: new AlwaysOnSampler()`, with no ' +
      'OTEL_TRACES_SAMPLER in the environment.',
  }
}

/** The traces are the same each time, so that a message is too. */
function countDropped(sampler: Sampler, name: string): number {
  let dropped = 0
  for (let i = 0; i < asked; i++) {
    if (decide(sampler, traceIdOf(i), name) === notRecord) dropped++
  }
  return dropped
}

/** Spreads trace ids evenly, by the golden ratio of 128 bits. */
function traceIdOf(i: number): string {
  const id = BigInt.asUintN(128, BigInt(i + 1) * 0x9e3779b97f4a7c15f39cc0605cedc835n)
  return id.toString(16).padStart(32, '0')
}

/** A sampler that throws on a span without attributes says nothing of others. */
function decide(sampler: Sampler, traceId: string, name: string): number | undefined {
  try {
    return sampler.shouldSample(ROOT_CONTEXT, traceId, name, SpanKind.INTERNAL, {}, []).decision
  } catch {
    return undefined
  }
}
