import type { Attributes } from '../../src/trace/attributes.ts'
import { buildTraces } from '../../src/trace/build-traces.ts'
import type { SpanData, SpanEvent, SpanKind, SpanLink, SpanStatus, StatusCode } from '../../src/trace/span-data.ts'
import type { Trace } from '../../src/trace/trace.ts'

/** What a sketched span may say of itself; all else is made up, and the same in every run. */
export interface SpanOptions {
  readonly kind?: SpanKind
  readonly status?: StatusCode | SpanStatus
  readonly attributes?: Attributes
  /** Events by name, or by name and attributes. */
  readonly events?: readonly (string | EventSketch)[]
  /** Links by the name of the span they point to (in any trace of the same call), or in full. */
  readonly links?: readonly (string | (Partial<SpanLink> & { readonly to?: string }))[]
  /** `service.name` of the resource; children inherit it. */
  readonly service?: string
  /** Further attributes of the resource; children inherit them. */
  readonly resource?: Attributes
  readonly scope?: SpanData['scope']
  readonly open?: boolean
  /** From the start to the end; by default the children's time and 1 ms. */
  readonly durationMs?: number
  /** For a top span: its parent was not recorded here (`missing`), or lies in another process (`remote`). */
  readonly parent?: 'missing' | 'remote'
  /** The ids, where a test is about ids: for cycles and twins. */
  readonly spanId?: string
  readonly parentSpanId?: string
  /** Whether this process saw the span start and end (the default), so that it has sequences. */
  readonly seen?: boolean
  readonly startStack?: string
  readonly traceFlags?: number
  readonly traceState?: string
}

/** An event to be. */
export interface EventSketch {
  readonly name: string
  readonly attributes?: Attributes
}

/** A span to be, with its children. */
export interface SpanSketch {
  readonly name: string
  readonly options: SpanOptions
  readonly children: readonly SpanSketch[]
}

/** Sketches a span: `span('GET /', { kind: 'server' }, [span('db.query')])`. */
export function span(name: string, options?: SpanOptions, children?: readonly SpanSketch[]): SpanSketch
export function span(name: string, children: readonly SpanSketch[]): SpanSketch
export function span(
  name: string,
  options: SpanOptions | readonly SpanSketch[] = {},
  children: readonly SpanSketch[] = [],
): SpanSketch {
  return isSketches(options) ? { name, options: {}, children: options } : { name, options, children }
}

/** Sketches the event that `recordException` makes. */
export function exception(type: string, message: string): EventSketch {
  return { name: 'exception', attributes: { 'exception.type': type, 'exception.message': message } }
}

/** Builds one trace. Every start and every end is 1 ms later than the one before, and has the next sequence. */
export function makeTrace(...tops: readonly SpanSketch[]): Trace {
  const [trace] = makeTraces(tops)
  if (!trace) throw new Error('makeTrace needs at least one span.')
  return trace
}

/** Builds several traces, each from its top spans. */
export function makeTraces(...traces: readonly (readonly SpanSketch[])[]): Trace[] {
  return buildTraces(makeSpanData(...traces))
}

/** The data of several traces' spans, in start order, for tests that build or change it themselves. */
export function makeSpanData(...traces: readonly (readonly SpanSketch[])[]): SpanData[] {
  const state: State = { steps: 0, made: [], linking: [] }
  traces.forEach((tops, i) => {
    const traceId = (i + 1).toString(16).padStart(32, '0')
    for (const top of tops) addSpan(state, traceId, top, undefined)
  })
  for (const { links, wanted } of state.linking) links.push(...wanted.map((link) => resolveLink(link, state.made)))
  return state.made
}

interface State {
  steps: number
  readonly made: SpanData[]
  readonly linking: { links: SpanLink[]; wanted: NonNullable<SpanOptions['links']> }[]
}

/** 2026-01-01T00:00:00Z, and some milliseconds. */
function timeOf(milliseconds: number): bigint {
  return 1_767_225_600_000_000_000n + BigInt(Math.round(milliseconds * 1_000_000))
}

function addSpan(state: State, traceId: string, sketch: SpanSketch, parent: SpanData | undefined): void {
  const { options } = sketch
  const start = state.steps++
  const links: SpanLink[] = []
  const data: { -readonly [K in keyof SpanData]: SpanData[K] } = {
    name: sketch.name,
    traceId,
    spanId: options.spanId ?? (state.made.length + 1).toString(16).padStart(16, '0'),
    ...parentOf(options, parent),
    traceFlags: options.traceFlags ?? 1,
    kind: options.kind ?? 'internal',
    status: typeof options.status === 'string' ? { code: options.status } : (options.status ?? { code: 'unset' }),
    startTimeUnixNano: timeOf(start),
    attributes: options.attributes ?? {},
    events: (options.events ?? []).map((event) => makeEvent(event, start)),
    links,
    resource: { attributes: resourceOf(options, parent) },
    scope: options.scope ?? parent?.scope ?? { name: 'test' },
    ...(options.seen === false ? {} : { startSequence: start }),
    ...(options.startStack === undefined ? {} : { startStack: options.startStack }),
    ...(options.traceState === undefined ? {} : { traceState: options.traceState }),
  }
  state.made.push(data)
  if (options.links) state.linking.push({ links, wanted: options.links })
  for (const child of sketch.children) addSpan(state, traceId, child, data)
  if (options.open) return
  const end = state.steps++
  data.endTimeUnixNano = timeOf(options.durationMs === undefined ? end : start + options.durationMs)
  if (options.seen !== false) data.endSequence = end
}

function parentOf(options: SpanOptions, parent: SpanData | undefined): Pick<SpanData, 'parentSpanId'> {
  if (options.parentSpanId !== undefined) return { parentSpanId: options.parentSpanId }
  if (parent) return { parentSpanId: parent.spanId }
  if (options.parent === undefined) return {}
  const remote = { parentSpanId: 'f'.repeat(16), parentIsRemote: true }
  return options.parent === 'remote' ? remote : { parentSpanId: 'e'.repeat(16) }
}

function resourceOf(options: SpanOptions, parent: SpanData | undefined): Attributes {
  const service = options.service === undefined ? {} : { 'service.name': options.service }
  return { ...parent?.resource.attributes, ...options.resource, ...service }
}

function makeEvent(event: string | EventSketch, start: number): SpanEvent {
  const { name, attributes = {} } = typeof event === 'string' ? { name: event } : event
  return { name, attributes, timeUnixNano: timeOf(start + 0.5) }
}

function resolveLink(link: NonNullable<SpanOptions['links']>[number], made: readonly SpanData[]): SpanLink {
  const { to, ...rest } = typeof link === 'string' ? { to: link } : link
  const target = to === undefined ? undefined : made.find((one) => one.name === to)
  if (to !== undefined && !target) throw new Error(`No span named "${to}" to link to.`)
  return {
    traceId: target?.traceId ?? 'f'.repeat(32),
    spanId: target?.spanId ?? 'f'.repeat(16),
    attributes: {},
    ...rest,
  }
}

function isSketches(options: SpanOptions | readonly SpanSketch[]): options is readonly SpanSketch[] {
  return Array.isArray(options)
}
