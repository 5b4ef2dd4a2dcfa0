import type { Span } from '../trace/span.ts'
import type { SpanKind, StatusCode } from '../trace/span-data.ts'
import type { AttributeGate } from './attribute-gate.ts'
import type { SpanCheck, SpanShape } from './define-rule.ts'

/** What a shape is but for its keys. */
type ShapeTraits = Omit<SpanShape, 'keys'>

const kinds: Readonly<Record<SpanKind, number>> = { internal: 0, server: 1, client: 2, producer: 3, consumer: 4 }
const statuses: Readonly<Record<StatusCode, number>> = { unset: 0, ok: 1, error: 2 }

/** A number for the kind and the status of a span. */
export function groupOfSpan({ kind, status }: Span): number {
  return kinds[kind] * 3 + statuses[status.code]
}

/** A number for all traits of a span. */
export function traitsNumber(span: Span, group: number): number {
  return (
    (group << 5) |
    (span.endTimeUnixNano === undefined ? 1 : 0) |
    (span.events.length > 0 ? 2 : 0) |
    (span.links.length > 0 ? 4 : 0) |
    (span.dropped === undefined ? 0 : 8) |
    (span.status.message === undefined ? 0 : 16)
  )
}

/** The traits of a span in words. */
function traitsOf(span: Span): ShapeTraits {
  return {
    kind: span.kind,
    status: span.status.code,
    open: span.endTimeUnixNano === undefined,
    hasStatusMessage: span.status.message !== undefined,
    hasEvents: span.events.length > 0,
    hasLinks: span.links.length > 0,
    hasDropped: span.dropped !== undefined,
  }
}

/** More shapes than this are made anew each time. */
const mostShapes = 2000
const shapes = new Map<string, SpanShape>()

/** The same object for the same shape, in every linter: what is remembered of it serves them all. */
function shapeOf(span: Span, keys: readonly string[]): SpanShape {
  const id = `${traitsNumber(span, groupOfSpan(span))}\n${keys.join('\n')}`
  let shape = shapes.get(id)
  if (!shape) {
    shape = { ...traitsOf(span), keys: new Set(keys) }
    if (shapes.size < mostShapes) shapes.set(id, shape)
  }
  return shape
}

/** What a node leads to. */
export interface ShapeSource {
  /** Whether another node may be kept. */
  mayGrow(): boolean
  gateOf(key: string): AttributeGate
  checksOf(shape: SpanShape): readonly SpanCheck[]
}

/**
 * A step on the way from a span's first key to its last: spans that have the same keys in the same order end at the same
 * node, so that what is said of the shape is said once.
 */
export class ShapeNode {
  /** What looks at the value of the last key. */
  readonly gate: AttributeGate | undefined
  readonly #source: ShapeSource
  readonly #keys: readonly string[]
  readonly #next = new Map<string, ShapeNode>()
  #lastKey: string | undefined
  #last: ShapeNode | undefined
  #checks: readonly SpanCheck[] | undefined

  constructor(source: ShapeSource, keys: readonly string[] = [], gate?: AttributeGate) {
    this.#source = source
    this.#keys = keys
    this.gate = gate
  }

  /** The node of one key more. */
  next(key: string): ShapeNode {
    if (key === this.#lastKey) return this.#last as ShapeNode
    let node = this.#next.get(key)
    if (!node) {
      node = new ShapeNode(this.#source, [...this.#keys, key], this.#source.gateOf(key))
      if (!this.#source.mayGrow()) return node
      this.#next.set(key, node)
    }
    this.#lastKey = key
    this.#last = node
    return node
  }

  /** What looks at spans whose keys end here. */
  checksWith(span: Span): readonly SpanCheck[] {
    return (this.#checks ??= this.#source.checksOf(shapeOf(span, this.#keys)))
  }
}
