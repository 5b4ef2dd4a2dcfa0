import type { Attributes } from '../../../trace/attributes.ts'
import type { InstrumentationScope, Resource, SpanData } from '../../../trace/span-data.ts'
import { takeUint32 } from './digits.ts'
import { takeList, takeObject } from './members.ts'
import { names } from './names.ts'
import { PartTable } from './part-table.ts'
import { owners } from './read-details.ts'
import { SpanReader } from './read-span.ts'
import { Readers } from './readers.ts'

/** A scope as it is for each schema URL: that comes after the spans. */
type Scope = Map<string, InstrumentationScope>

/** An input may have schema URLs without end. */
const mostSchemaUrls = 16

const carriageReturn = 0x0d
const closingBrace = 0x7d

/**
 * Reads documents of OTLP JSON straight from their bytes, if they are written as all exporters and the Collector write them:
 * compact, in camelCase, and right in every respect. Any other is left to the reader of text, which knows what is wrong.
 */
export class BatchReader {
  readonly #readers = new Readers()
  readonly #spanReader: SpanReader
  readonly #resources = new PartTable<Resource>(this.#readers.input, () => this.#readResource())
  readonly #scopes = new PartTable<Scope>(this.#readers.input, () => this.#readScope())
  #spans: SpanData[] = []

  /** `accept` says of which traces the spans are read; the spans of others are passed over. */
  constructor(accept?: (traceId: string) => boolean) {
    this.#spanReader = new SpanReader(this.#readers, accept)
  }

  /** Adds the spans of the document between two places, or adds none and gives false. */
  read(bytes: Buffer, start: number, end: number, spans: SpanData[]): boolean {
    const { input } = this.#readers
    const { length } = spans
    input.stand(bytes, start)
    this.#spans = spans
    const isRead = this.#readDocument() && this.#isAt(end)
    if (!isRead) spans.length = length
    this.#spans = []
    return isRead
  }

  #isAt(end: number): boolean {
    const { bytes, at } = this.#readers.input
    return at === end || (at === end - 1 && bytes[at] === carriageReturn)
  }

  #readDocument(): boolean {
    const { input } = this.#readers
    return (
      input.take(names.resourceSpans) &&
      takeList(input, () => this.#readResourceSpans()) &&
      input.takeByte(closingBrace)
    )
  }

  #readResourceSpans(): boolean {
    const { input, text } = this.#readers
    let resource: Resource | undefined
    return takeObject(input, [
      [names.resource, () => (resource = this.#resources.take()) !== undefined],
      [names.scopeSpans, () => takeList(input, () => resource !== undefined && this.#readScopeSpans(resource))],
      [names.schemaUrl, () => text.read(owners.schemaUrl) !== undefined],
    ])
  }

  #readScopeSpans(resource: Resource): boolean {
    const { input, text } = this.#readers
    const spans = this.#spans
    const first = spans.length
    let scopes: Scope | undefined
    let scope: InstrumentationScope | undefined
    let schemaUrl: string | undefined
    const readSpan = (): boolean => scope !== undefined && this.#spanReader.read(resource, scope, spans)
    const isRead = takeObject(input, [
      [names.scope, () => (scopes = this.#scopes.take()) !== undefined && (scope = scopeOf(scopes, '')) !== undefined],
      [names.spans, () => takeList(input, readSpan)],
      [names.schemaUrl, () => (schemaUrl = text.read(owners.schemaUrl)) !== undefined],
    ])
    if (!isRead || !scopes) return false
    if (schemaUrl) setScope(spans, first, scopeOf(scopes, schemaUrl))
    return true
  }

  #readResource(): Resource | undefined {
    const { input, attributes: list } = this.#readers
    let attributes: Attributes | undefined = {}
    const isResource = takeObject(input, [
      [names.attributes, () => (attributes = list.read()) !== undefined],
      [names.droppedAttributes, () => takeUint32(input) >= 0],
    ])
    return isResource ? { attributes } : undefined
  }

  #readScope(): Scope | undefined {
    const { input, text, attributes: list } = this.#readers
    let name: string | undefined = ''
    let version: string | undefined = ''
    let attributes: Attributes | undefined = {}
    const isScope = takeObject(input, [
      [names.name, () => (name = text.read(owners.scope)) !== undefined],
      [names.version, () => (version = text.read(owners.version)) !== undefined],
      [names.attributes, () => (attributes = list.read()) !== undefined],
      [names.droppedAttributes, () => takeUint32(input) >= 0],
    ])
    if (!isScope) return undefined
    const scope: InstrumentationScope = {
      name,
      ...(version === '' ? {} : { version }),
      ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
    }
    return new Map([['', scope]])
  }
}

function scopeOf(scopes: Scope, schemaUrl: string): InstrumentationScope {
  const known = scopes.get(schemaUrl)
  if (known) return known
  const scope = { ...(scopes.get('') ?? { name: '' }), schemaUrl }
  if (scopes.size < mostSchemaUrls) scopes.set(schemaUrl, scope)
  return scope
}

/** The spans from a place on are not given to anyone yet. */
function setScope(spans: SpanData[], from: number, scope: InstrumentationScope): void {
  for (const span of spans.slice(from)) (span as { scope: InstrumentationScope }).scope = scope
}
