import { buildTraces } from '../trace/build-traces.ts'
import type { Attributes } from '../trace/attributes.ts'
import type { SpanData, SpanLink } from '../trace/span-data.ts'
import type { Trace } from '../trace/trace.ts'
import { sketchNotation } from './sketch-notation.ts'
import type { LinkSketch, SpanSketch, TraceSketch } from './span-sketch.ts'

/** 2026-01-01T00:00:00Z. */
const startOfTime = 1_767_225_600_000_000_000n

interface Made {
  readonly data: SpanData
  readonly links: SpanLink[]
  readonly sketch: SpanSketch
  readonly endMs: number
}

/** What a span is given by where it stands. */
interface Given {
  readonly traceId: string
  /** The start of the trace. */
  readonly startOfTrace: bigint
  readonly startMs: number
  readonly parent?: SpanData
}

/**
 * Makes traces for a rule's tests, with the same ids and times in every run.
 *
 * @example
 * makeTraces('GET /orders/:id [server @shop]', [{ name: 'cron', open: true }])
 */
export function makeTraces(...sketches: readonly TraceSketch[]): Trace[] {
  const made: Made[] = []
  sketches.forEach((sketch, i) => {
    const tops = typeof sketch === 'string' ? sketchNotation(sketch) : [sketch].flat()
    const traceId = (i + 1).toString(16).padStart(32, '0')
    const startOfTrace = startOfTime + BigInt(i) * 1_000_000_000n
    let startMs = 0
    for (const top of tops) startMs = makeSpan(made, top, { traceId, startOfTrace, startMs }).endMs
  })
  for (const { links, sketch } of made) links.push(...(sketch.links ?? []).map((link) => makeLink(link, made)))
  return buildTraces(made.map(({ data }) => data))
}

function makeSpan(made: Made[], sketch: SpanSketch, given: Given): Made {
  const { parent, traceId } = given
  const timeOf = (ms: number): bigint => given.startOfTrace + BigInt(Math.round(ms * 1_000_000))
  const { kind = 'internal', status = 'unset', attributes = {}, events = [], startMs = given.startMs } = sketch
  const links: SpanLink[] = []
  const data: { -readonly [K in keyof SpanData]: SpanData[K] } = {
    name: sketch.name,
    traceId,
    spanId: (made.length + 1).toString(16).padStart(16, '0'),
    ...parentOf(sketch, parent),
    traceFlags: 1,
    kind,
    status: typeof status === 'string' ? { code: status } : status,
    startTimeUnixNano: timeOf(startMs),
    attributes,
    events: events.map((event) => ({
      attributes: {},
      ...(typeof event === 'string' ? { name: event } : event),
      timeUnixNano: timeOf(startMs),
    })),
    links,
    resource: resourceOf(sketch, parent),
    scope: sketch.scope ?? parent?.scope ?? { name: 'test', version: '1.0.0' },
    ...sketch.data,
  }
  const index = made.length
  made.push({ data, links, sketch, endMs: 0 })
  let endMs = startMs + 0.1
  for (const child of sketch.children ?? []) {
    endMs = Math.max(endMs, makeSpan(made, child, { ...given, startMs: endMs, parent: data }).endMs)
  }
  endMs = sketch.durationMs === undefined ? endMs + 1 : startMs + sketch.durationMs
  if (sketch.open !== true) data.endTimeUnixNano ??= timeOf(endMs)
  return (made[index] = { data, links, sketch, endMs })
}

function parentOf({ parent }: SpanSketch, above: SpanData | undefined): Partial<SpanData> {
  if (above) return { parentSpanId: above.spanId }
  if (parent === undefined) return {}
  return { parentSpanId: 'f'.repeat(16), ...(parent === 'remote' ? { parentIsRemote: true } : {}) }
}

function resourceOf({ service, resource }: SpanSketch, parent: SpanData | undefined): SpanData['resource'] {
  if (parent && service === undefined && resource === undefined) return parent.resource
  const inherited: Attributes = parent?.resource.attributes ?? {}
  return { attributes: { ...inherited, ...resource, ...(service === undefined ? {} : { 'service.name': service }) } }
}

function makeLink(link: string | LinkSketch, made: readonly Made[]): SpanLink {
  const { to, traceId, spanId, attributes = {} } = typeof link === 'string' ? ({ to: link } as LinkSketch) : link
  const target = to === undefined ? undefined : made.find(({ sketch }) => sketch.alias === to || sketch.name === to)
  if (to !== undefined && !target) throw new Error(`There is no span "${to}" to link to.`)
  return {
    traceId: traceId ?? target?.data.traceId ?? 'f'.repeat(32),
    spanId: spanId ?? target?.data.spanId ?? 'f'.repeat(16),
    attributes,
  }
}
