import type { Attributes } from '../../../trace/attributes.ts'
import type { InstrumentationScope, Resource, SpanData, SpanKind, SpanStatus } from '../../../trace/span-data.ts'
import { takeTime, takeUint32 } from './digits.ts'
import { names } from './names.ts'
import { none, owners, readEvents, readLinks, readStatus, unset } from './read-details.ts'
import type { Readers } from './readers.ts'

const quote = 0x22
const comma = 0x2c
const openingBrace = 0x7b
const closingBrace = 0x7d

const hasIsRemote = 1 << 8
const isRemote = 1 << 9

/** In the order of OTLP's `SpanKind`. */
const kinds: readonly SpanKind[] = ['internal', 'internal', 'server', 'client', 'producer', 'consumer']

/** The bits of the members of which a span must have one each; the others may be absent. */
const needed = 0b111

/** Reads spans. The fields hold the members of the one that is read. */
export class SpanReader {
  readonly #readers: Readers
  readonly #accept: ((traceId: string) => boolean) | undefined
  /** A bit for each member that was there. */
  #seen = 0
  #traceId = ''
  #spanId = ''
  #parentSpanId = ''
  #traceState = ''
  #flags = 0
  #start = 0n
  // Undefined is what the readers of these give for what is not as expected.
  #name: string | undefined = ''
  #kind: SpanKind | undefined = 'internal'
  #end: bigint | undefined = 0n
  #attributes: Attributes | undefined = {}
  #events: SpanData['events'] | undefined = none
  #links: SpanData['links'] | undefined = none
  #status: SpanStatus | undefined = unset
  #droppedAttributes = 0
  #droppedEvents = 0
  #droppedLinks = 0

  constructor(readers: Readers, accept: ((traceId: string) => boolean) | undefined) {
    this.#readers = readers
    this.#accept = accept
  }

  /** Reads the span that stands here into a list, if its trace is accepted; false where it is not as expected. */
  read(resource: Resource, scope: InstrumentationScope, spans: SpanData[]): boolean {
    this.#reset()
    const { input } = this.#readers
    const isSpan = this.#readMembers()
    const skips = input.skips
    input.skips = false
    if (!isSpan || (this.#seen & needed) !== needed) return false
    if (!skips) spans.push(this.#make(resource, scope))
    return true
  }

  #reset(): void {
    this.#seen = 0
    this.#parentSpanId = this.#traceState = this.#name = ''
    this.#flags = this.#droppedAttributes = this.#droppedEvents = this.#droppedLinks = 0
    this.#kind = 'internal'
    this.#end = 0n
    this.#attributes = undefined
    this.#events = this.#links = none
    this.#status = unset
  }

  #readMembers(): boolean {
    const { input } = this.#readers
    const { bytes } = input
    if (!input.takeByte(openingBrace)) return false
    for (;;) {
      const bit = this.#readMember()
      if (bit === 0 || (this.#seen & bit) !== 0) return false
      this.#seen |= bit
      const byte = bytes[input.at++]
      if (byte === comma) continue
      return byte === closingBrace
    }
  }

  /** The bit of the member that was read; 0 where it is not as expected. */
  #readMember(): number {
    const { input, text, ids, attributes } = this.#readers
    // Four letters of the name tell most members apart, in whatever order they come.
    switch (input.at + 5 <= input.size ? input.view.getInt32(input.at + 1) : 0) {
      case 0x74726163: // trac
        return input.take(names.traceId) ? this.#readTraceId() : this.#readTraceState()
      case 0x7370616e: // span
        return input.take(names.spanId) && (this.#spanId = ids.readSpanId() ?? '') !== '' ? 1 << 1 : 0
      case 0x73746172: // star
        return input.take(names.startTime) && (this.#start = takeTime(input) ?? 0n) !== 0n ? 1 << 2 : 0
      case 0x656e6454: // endT
        if (!input.take(names.endTime)) return 0
        return (this.#end = takeTime(input)) === undefined ? 0 : 1 << 3
      case 0x70617265: // pare
        return input.take(names.parentSpanId) ? this.#readParentSpanId() : 0
      case 0x6e616d65: // name
        if (!input.take(names.name)) return 0
        return (this.#name = text.read(owners.name)) === undefined ? 0 : 1 << 5
      case 0x6b696e64: // kind
        if (!input.take(names.kind)) return 0
        return (this.#kind = kinds[takeUint32(input)]) === undefined ? 0 : 1 << 6
      case 0x666c6167: // flag
        return input.take(names.flags) && (this.#flags = takeUint32(input)) >= 0 ? 1 << 7 : 0
      case 0x61747472: // attr
        if (!input.take(names.attributes)) return 0
        return (this.#attributes = attributes.read()) === undefined ? 0 : 1 << 8
      case 0x73746174: // stat
        return input.take(names.status) && (this.#status = readStatus(this.#readers)) ? 1 << 9 : 0
      case 0x6576656e: // even
        return input.take(names.events) && (this.#events = readEvents(this.#readers)) ? 1 << 10 : 0
      case 0x6c696e6b: // link
        return input.take(names.links) && (this.#links = readLinks(this.#readers)) ? 1 << 11 : 0
      case 0x64726f70: // drop
        return this.#readDropped()
      default:
        return 0
    }
  }

  #readTraceId(): number {
    const { input, ids } = this.#readers
    const traceId = ids.readTraceId()
    if (traceId === undefined) return 0
    this.#traceId = traceId
    if (this.#accept?.(traceId) === false) input.skips = true
    return 1
  }

  #readTraceState(): number {
    const { input, text } = this.#readers
    if (!input.take(names.traceState)) return 0
    const traceState = text.read(owners.traceState)
    this.#traceState = traceState ?? ''
    return traceState === undefined ? 0 : 1 << 12
  }

  #readParentSpanId(): number {
    const { input, ids } = this.#readers
    if (input.takeByte(quote)) return 1 << 4
    const id = ids.readSpanId()
    this.#parentSpanId = id ?? ''
    return id === undefined ? 0 : 1 << 4
  }

  #readDropped(): number {
    const { input } = this.#readers
    if (input.take(names.droppedAttributes)) return (this.#droppedAttributes = takeUint32(input)) < 0 ? 0 : 1 << 13
    if (input.take(names.droppedEvents)) return (this.#droppedEvents = takeUint32(input)) < 0 ? 0 : 1 << 14
    if (input.take(names.droppedLinks)) return (this.#droppedLinks = takeUint32(input)) < 0 ? 0 : 1 << 15
    return 0
  }

  /** The members are in the order in which the other reader has them, so that all spans have few shapes. */
  #make(resource: Resource, scope: InstrumentationScope): SpanData {
    const flags = this.#flags
    const span: Writable<SpanData> = {
      name: this.#name ?? '',
      traceId: this.#traceId,
      spanId: this.#spanId,
      traceFlags: flags & 0xff || 1,
      kind: this.#kind ?? 'internal',
      status: this.#status ?? unset,
      startTimeUnixNano: this.#start,
      attributes: this.#attributes ?? {},
      events: this.#events ?? none,
      links: this.#links ?? none,
      resource,
      scope,
    }
    if (this.#end) span.endTimeUnixNano = this.#end
    if (this.#parentSpanId !== '') {
      span.parentSpanId = this.#parentSpanId
      if ((flags & hasIsRemote) !== 0) span.parentIsRemote = (flags & isRemote) !== 0
    }
    if (this.#traceState !== '') span.traceState = this.#traceState
    const attributes = this.#droppedAttributes
    const events = this.#droppedEvents
    const links = this.#droppedLinks
    if (attributes + events + links > 0) span.dropped = { attributes, events, links }
    return span
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }
