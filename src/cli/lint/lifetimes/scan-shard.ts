import { open } from 'node:fs/promises'
import { scanTraceIds } from '../../../formats/otlp-json/scan-trace-ids.ts'
import type { Segment, Shard } from './shards.ts'
import { isSystemError } from './system-error.ts'
import { type TraceColumns, TraceTable } from './trace-table.ts'

/** What is known of a shard before it is read. */
export interface ShardScan {
  readonly columns: TraceColumns
  /** How many line feeds each of its segments has. */
  readonly lines: readonly number[]
  /** How often trace ids occur, by block of the bytes of all files. */
  readonly occurrences: ReadonlyMap<number, number>
}

/** How many bytes are read at a time. */
export const pieceSize: number = 1 << 20
/** The most that a piece leaves over. */
const room = 256
/** How exactly it is foreseen how many spans will be held. */
export const blockSize: number = 1 << 20

/** Finds which traces a shard has, and where each occurs for the last time. A file that cannot be read is left out. */
export async function scanShard(shard: Shard, number: number, size: number = pieceSize): Promise<ShardScan> {
  const table = new TraceTable()
  const occurrences = new Map<number, number>()
  const lines: number[] = []
  for (const segment of shard) {
    let count = 0
    try {
      for await (const { bytes, base, isEnd, done } of pieces(segment, size)) {
        count += countLines(bytes, done.from)
        done.to = scanTraceIds(bytes, isEnd, (hash, at) => {
          table.note(hash, base + at, number)
          const block = Math.floor((base + at) / blockSize)
          occurrences.set(block, (occurrences.get(block) ?? 0) + 1)
        })
      }
    } catch (error) {
      if (!isSystemError(error)) throw error
    }
    lines.push(count)
  }
  return { columns: table.columns, lines, occurrences }
}

interface Piece {
  readonly bytes: Buffer
  /** The place of the first byte among the bytes of all files. */
  readonly base: number
  readonly isEnd: boolean
  /** Up to where the bytes were in the piece before; and, to be set, up to where they need not be in the next. */
  readonly done: { readonly from: number; to: number }
}

/** A segment in pieces, one after the other in the same memory; each starts with what the one before left over. */
async function* pieces({ path, base, from, to = Infinity }: Segment, size: number): AsyncGenerator<Piece> {
  await using file = await open(path)
  let [buffer, other] = [Buffer.allocUnsafeSlow(size + room), Buffer.allocUnsafeSlow(size + room)]
  const read = (into: Buffer, at: number): Promise<number> =>
    at >= to
      ? Promise.resolve(0)
      : file.read(into, room, Math.min(size, to - at), at).then(({ bytesRead }) => bytesRead)
  let at = from
  let kept = 0
  let next = read(buffer, at)
  for (let isEnd = false; !isEnd;) {
    const count = await next
    isEnd = count === 0
    at += count
    // The next piece is read while this one is worked on.
    if (!isEnd) next = read(other, at)
    next.catch(() => undefined)
    const bytes = buffer.subarray(room - kept, room + count)
    const done = { from: kept, to: bytes.length }
    yield { bytes, base: base + at - bytes.length, isEnd, done }
    kept = bytes.length - done.to
    bytes.copy(other, room - kept, done.to)
    ;[buffer, other] = [other, buffer]
  }
}

function countLines(bytes: Buffer, from: number): number {
  let count = 0
  for (let at = bytes.indexOf(0x0a, from); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count++
  return count
}
