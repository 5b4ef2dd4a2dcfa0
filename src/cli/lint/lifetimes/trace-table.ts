import { TraceIdHash } from '../../../formats/otlp-json/trace-id-hash.ts'

/** The columns of a table, in memory that all threads see. */
export interface TraceColumns {
  readonly size: number
  readonly keys: Uint32Array
  readonly lasts: Float64Array
  readonly counts: Uint32Array
  readonly shards: Uint8Array
}

/** Stands for a trace that is in several shards. */
export const crossing = 255

const first = 1 << 12
const mostLoad = 0.75

/**
 * What is known of traces before they are read: where each occurs for the last time, how often, and in which shard. It
 * holds no ids but their hashes, 21 bytes a row, because a file may have millions.
 */
export class TraceTable {
  #columns: TraceColumns
  #size: number
  readonly #hash = new TraceIdHash()

  constructor(columns: TraceColumns = makeColumns(first)) {
    this.#columns = columns
    this.#size = columns.size
  }

  /** To be given to another thread; this table must not be written to after that. */
  get columns(): TraceColumns {
    return { ...this.#columns, size: this.#size }
  }

  get size(): number {
    return this.#size
  }

  /** Notes that a trace occurs in a shard, for the last time so far at `at`. */
  note({ high, low }: Pick<TraceIdHash, 'high' | 'low'>, at: number, shard: number, count = 1): void {
    let row = rowOf(this.#columns, high, low)
    if (!isTaken(this.#columns, row)) {
      if (this.#size >= this.#columns.lasts.length * mostLoad) {
        this.#columns = grown(this.#columns)
        row = rowOf(this.#columns, high, low)
      }
      this.#size++
      setKey(this.#columns, row, high, low)
      this.#columns.shards[row] = shard
    }
    const { lasts, counts, shards } = this.#columns
    if (at > (lasts[row] as number)) lasts[row] = at
    counts[row] = (counts[row] as number) + count
    if (shards[row] !== shard) shards[row] = crossing
  }

  /** Where a trace occurs for the last time; undefined where the scan did not find it. */
  readonly lastOf = (traceId: string): number | undefined => {
    const row = this.#find(traceId)
    return row === undefined ? undefined : this.#columns.lasts[row]
  }

  /** In which shard a trace is; `crossing` where it is in several, or is not known. */
  shardOf(traceId: string): number {
    const row = this.#find(traceId)
    return row === undefined ? crossing : (this.#columns.shards[row] as number)
  }

  /** In which of some passes a trace is checked. */
  passOf(traceId: string, passes: number): number {
    this.#hash.ofText(traceId)
    return this.#hash.high % passes
  }

  /** Visits each trace: in which shard it is, how often it occurs, and where for the last time. */
  forEach(visit: (shard: number, count: number, last: number) => void): void {
    const { lasts, counts, shards } = this.#columns
    for (let row = 0; row < lasts.length; row++) {
      if (isTaken(this.#columns, row)) visit(shards[row] as number, counts[row] as number, lasts[row] as number)
    }
  }

  /** Adds what another table knows. */
  merge({ columns }: TraceTable): void {
    const { keys, lasts, counts, shards } = columns
    for (let row = 0; row < lasts.length; row++) {
      if (!isTaken(columns, row)) continue
      const key = { high: keys[row * 2] as number, low: keys[row * 2 + 1] as number }
      this.note(key, lasts[row] as number, shards[row] as number, counts[row] as number)
    }
  }
  #find(traceId: string): number | undefined {
    this.#hash.ofText(traceId)
    const row = rowOf(this.#columns, this.#hash.high, this.#hash.low)
    return isTaken(this.#columns, row) ? row : undefined
  }
}

function makeColumns(rows: number): TraceColumns {
  return {
    size: 0,
    keys: new Uint32Array(new SharedArrayBuffer(rows * 8)),
    lasts: new Float64Array(new SharedArrayBuffer(rows * 8)),
    counts: new Uint32Array(new SharedArrayBuffer(rows * 4)),
    shards: new Uint8Array(new SharedArrayBuffer(rows)),
  }
}

/** The row that has a key, or the free one that it would get. */
function rowOf({ keys, lasts }: TraceColumns, high: number, low: number): number {
  const mask = lasts.length - 1
  let row = low & mask
  while (keys[row * 2] !== high || keys[row * 2 + 1] !== low) {
    if (lasts[row] === 0) return row
    row = (row + 1) & mask
  }
  return row
}

/** No id stands at the very start of a file, so that 0 is free to say that there is none. */
function isTaken({ lasts }: TraceColumns, row: number): boolean {
  return lasts[row] !== 0
}

function setKey({ keys }: TraceColumns, row: number, high: number, low: number): void {
  keys[row * 2] = high
  keys[row * 2 + 1] = low
}

function grown({ keys, lasts, counts, shards }: TraceColumns): TraceColumns {
  const columns = makeColumns(lasts.length * 2)
  for (let from = 0; from < lasts.length; from++) {
    const [high = 0, low = 0, last = 0] = [keys[from * 2], keys[from * 2 + 1], lasts[from]]
    if (last === 0) continue
    const row = rowOf(columns, high, low)
    setKey(columns, row, high, low)
    columns.lasts[row] = last
    columns.counts[row] = counts[from] as number
    columns.shards[row] = shards[from] as number
  }
  return columns
}
