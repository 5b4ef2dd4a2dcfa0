import type { SpanData, SpanKind } from '../../../src/trace/span-data.ts'

const kinds: readonly SpanKind[] = ['client', 'internal', 'server', 'producer', 'consumer']
/** Shared by many spans, as names in code are. */
const names = Array.from({ length: 97 }, (_, i) => `operation ${i}`)
const resources = ['shop', 'payments', 'stock'].map((name) => ({ attributes: { 'service.name': name } }))
const scope = { name: 'bench', version: '1.0.0' }

/**
 * Spans of traces of so many spans each, in the order in which they start: every span has 5 to 50 children, while there
 * are any left. The same in every run.
 */
export function makeSpanData(count: number, perTrace: number): SpanData[] {
  const random = randomNumbers()
  const spans: SpanData[] = []
  while (spans.length < count) {
    const first = spans.length
    const end = Math.min(count, first + perTrace)
    const traceId = (first + 1).toString(16).padStart(32, '0')
    spans.push(makeSpan(traceId, spans.length, undefined))
    for (let parent = first; spans.length < end; parent++) {
      const children = Math.min(5 + Math.floor(random() * 46), end - spans.length)
      for (let i = 0; i < children; i++) spans.push(makeSpan(traceId, spans.length, spans[parent]?.spanId))
    }
  }
  return spans
}

function makeSpan(traceId: string, n: number, parentSpanId: string | undefined): SpanData {
  const start = 1_767_225_600_000_000_000n + BigInt(n) * 1000n
  return {
    name: names[n % names.length] ?? '',
    traceId,
    spanId: (n + 1).toString(16).padStart(16, '0'),
    ...(parentSpanId === undefined ? {} : { parentSpanId, parentIsRemote: false }),
    traceFlags: 1,
    kind: kinds[n % kinds.length] ?? 'internal',
    status: { code: n % 50 === 0 ? 'error' : 'unset' },
    startTimeUnixNano: start,
    endTimeUnixNano: start + 5_000_000n,
    attributes: {
      'http.response.status_code': n % 50 === 0 ? 500 : 200,
      'db.system.name': 'postgresql',
      'server.address': 'shop.example',
      'server.port': 8080,
      'app.attempt': n % 3,
      'app.cached': n % 2 === 0,
    },
    events: [],
    links: [],
    resource: resources[n % 3] ?? { attributes: {} },
    scope,
    startSequence: 2 * n,
    endSequence: 2 * n + 1,
  }
}

/** A linear congruential generator, so that every run measures the same shapes. */
function randomNumbers(): () => number {
  let state = 1
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
