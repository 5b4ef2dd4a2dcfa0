import { drawValue } from '../../../src/trace/notation/draw-attributes.ts'
import type { LogRecordData } from '../../../src/trace/log-record.ts'
import type { SpanData } from '../../../src/trace/span-data.ts'
import { stableAttributes } from './mask.ts'
import { childrenOf, keyOf, type Specimen } from './specimen.ts'
import { ranBefore } from './time.ts'

/**
 * All of a specimen that stays the same from run to run, as a text. A change that leaves it as it is was none: two queries
 * that are alike in everything may change places. It uses nothing of the engine that is put to the test, but for what is
 * masked.
 */
export function contentOf(specimen: Specimen): string {
  const children = new Map<SpanData | undefined, SpanData[]>()
  for (const span of [undefined, ...specimen.spans]) children.set(span, childrenOf(specimen, span))
  const paths = new Map<string, string>()
  const walk = (span: SpanData | undefined, path: string): void => {
    if (span && !paths.has(keyOf(span))) paths.set(keyOf(span), path)
    children.get(span)?.forEach((child, i) => walk(child, `${path}.${i}`))
  }
  walk(undefined, '')

  const describe = (span: SpanData, before: SpanData | undefined): unknown => [
    ownContent(span),
    span.links
      .map((link) => print([paths.get(keyOf(link)) ?? 'elsewhere', stableAttributes(link.attributes)]))
      .toSorted(),
    before === undefined ? '' : ranBefore(before, span) ? 'after the one before' : 'beside the one before',
    children.get(span)?.map((child, i, all) => describe(child, all[i - 1])),
  ]
  const tops = children
    .get(undefined)
    ?.map((span, i, all) => [
      describe(span, all[i - 1]),
      span.parentSpanId === undefined ? 'root' : span.parentIsRemote === true ? 'remote' : 'lost',
      all.findIndex(({ traceId }) => traceId === span.traceId),
    ])
  const logs = specimen.logs.map((log) => [logContent(log), paths.get(`${log.traceId}:${log.spanId}`) ?? 'none'])
  return print([tops, logs])
}

function ownContent(span: SpanData): unknown {
  return [
    [span.name, span.kind, span.status.code, span.status.message ?? '', span.endTimeUnixNano === undefined],
    stableAttributes(span.attributes),
    span.events.map((event) => [event.name, stableAttributes(event.attributes)]),
    stableAttributes(span.resource.attributes),
    [span.scope.name, span.scope.version ?? ''],
    [span.traceFlags & 1, span.parentIsRemote ?? '', span.traceState ?? ''],
  ]
}

function logContent({ body, severityNumber, eventName, attributes }: LogRecordData): unknown {
  return [drawValue(body), severityNumber ?? '', eventName ?? '', stableAttributes(attributes)]
}

/** As JSON, with the values that JSON lacks or confuses told apart. */
function print(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'bigint' ||
    value instanceof Uint8Array ||
    (typeof value === 'number' && !Number.isSafeInteger(value))
      ? `value ${drawValue(value)}`
      : value,
  )
}
