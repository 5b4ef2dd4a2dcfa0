import { readOtlpJson, writeOtlpJson } from '../../../formats/otlp-json/index.ts'
import { Linter } from '../../../lint/linter.ts'
import type { Finding } from '../../../lint/finding.ts'
import type { ResolvedConventions } from '../../../lint/resolve-conventions.ts'
import { buildTraces } from '../../../trace/build-traces.ts'
import type { Span } from '../../../trace/span.ts'
import type { Trace } from '../../../trace/trace.ts'

/** The first span that had a resource, or a scope. */
export interface PartSample {
  readonly place: 'resource' | 'scope'
  readonly traceId: string
  readonly file: string
  /** The span, as OTLP JSON. */
  readonly document: string
}

/** Samples by what they are samples of. */
export type PlainSamples = readonly (readonly [key: string, sample: PartSample])[]

/** Further resources and scopes are not looked at: who has so many has the same fault in all of them. */
const mostSamples = 20_000

/**
 * Resources and scopes come again in every batch and in every thread, but each is to be looked at once. So a sample of each
 * is kept, and all samples are checked at the end, in one place.
 */
export class PartSamples {
  readonly #samples = new Map<string, PartSample>()
  readonly #known = new WeakSet<object>()
  #resource: object | undefined
  #scope: object | undefined

  get plain(): PlainSamples {
    return [...this.#samples]
  }

  /** Takes samples of a trace, of spans that are not ignored. */
  note(trace: Trace, file: string, { ignores }: ResolvedConventions): void {
    for (const span of trace.spans) {
      const { resource, scope } = span
      if (resource === this.#resource && scope === this.#scope) continue
      if (this.#known.has(resource) && this.#known.has(scope)) continue
      if (ignores.some(({ test }) => test(span))) continue
      if (!this.#known.has(resource)) this.#add('resource', JSON.stringify(resource, printValue), span, file)
      if (!this.#known.has(scope)) {
        this.#add('scope', JSON.stringify([span.service, scope], printValue), span, file)
      }
      this.#known.add(resource).add(scope)
      this.#resource = resource
      this.#scope = scope
    }
  }

  #add(place: 'resource' | 'scope', content: string, span: Span, file: string): void {
    const key = `${place} ${content}`
    if (this.#samples.has(key) || this.#samples.size >= mostSamples) return
    this.#samples.set(key, { place, traceId: span.traceId, file, document: writeOtlpJson([span]) })
  }
}

/** What the conventions find on the resources and scopes themselves. */
export function checkSamples(samples: PlainSamples, conventions: ResolvedConventions): readonly Finding[] {
  const linter = new Linter(conventions)
  for (const [, { place, file, document }] of samples) {
    const { spans } = readOtlpJson(document)
    const exempt = (_: string, __: Span, at: string): boolean => at !== place
    for (const trace of buildTraces(spans)) linter.check(trace, { origin: { file }, exempt })
  }
  return linter.state().findings
}

/** What JSON has no words for. */
function printValue(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`
  return value instanceof Uint8Array ? [...value] : value
}
