import { Random } from './random.ts'
import { keyValues, type ShopSpan, shopTrace } from './shop-trace.ts'

/** What to generate. */
export interface GenerateOptions {
  /** At least so many spans: the last trace is whole. */
  readonly spans: number
  /** 1, when absent. The same seed gives the same lines. */
  readonly seed?: number
  /** How many traces are under way at a time, their spans mixed; 1, when absent: one trace after another. */
  readonly interleave?: number
  /** How many spans the collector puts into a line; 50, when absent. */
  readonly spansPerLine?: number
}

/**
 * The lines, each with its line feed, that a collector's file exporter writes for a shop of five services: about 800
 * bytes and 8 to 10 attributes a span. Holds only the traces that are under way in memory.
 */
export function* otlpLines({ spans, seed = 1, interleave = 1, spansPerLine = 50 }: GenerateOptions): Generator<string> {
  const random = new Random(seed)
  const underWay: ShopSpan[][] = []
  let started = 0
  let startNano = 1_767_225_600_000_000_000n
  let batch: ShopSpan[] = []
  for (;;) {
    while (underWay.length < interleave && started < spans) {
      const trace = shopTrace(random, (startNano += 1_500_000n))
      started += trace.length
      underWay.push(trace.toReversed())
    }
    if (underWay.length === 0) break
    const place = random.below(underWay.length)
    const span = underWay[place]?.pop()
    if (span) batch.push(span)
    if (underWay[place]?.length === 0) underWay.splice(place, 1)
    if (batch.length < spansPerLine) continue
    yield toLine(batch)
    batch = []
  }
  if (batch.length > 0) yield toLine(batch)
}

const schemaUrl = 'https://opentelemetry.io/schemas/1.37.0'

function toLine(batch: readonly ShopSpan[]): string {
  const resourceSpans = [...Map.groupBy(batch, ({ service }) => service)].map(([service, spans]) => ({
    resource: { attributes: resourceAttributes(service) },
    scopeSpans: [
      { scope: { name: `@shop/${service}-tracing`, version: '1.4.2' }, spans: spans.map(({ json }) => json) },
    ],
    schemaUrl,
  }))
  return `${JSON.stringify({ resourceSpans })}\n`
}

function resourceAttributes(service: string): object[] {
  return keyValues({
    'service.name': service,
    'service.version': '2.7.1',
    'service.namespace': 'shop',
    'host.name': `${service}-7d9f8`,
    'process.runtime.name': 'nodejs',
    'process.runtime.version': '24.21.0',
    'telemetry.sdk.language': 'nodejs',
    'telemetry.sdk.name': 'opentelemetry',
    'telemetry.sdk.version': '2.12.1',
  })
}
