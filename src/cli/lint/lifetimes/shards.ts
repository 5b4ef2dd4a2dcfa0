import { open } from 'node:fs/promises'
import { firstCut } from '../../../formats/otlp-json/document-cuts.ts'
import type { FileInput } from '../find-inputs.ts'
import { isSystemError } from './system-error.ts'

/** A file, and how large it was when it was looked at. */
export interface SizedFile extends FileInput {
  readonly size: number
}

/** A part of a file that starts with a document. */
export interface Segment extends FileInput {
  /** The place of the file's first byte among the bytes of all files. */
  readonly base: number
  /** The first byte, in the file. */
  readonly from: number
  /** The first byte that does not belong to it; the end of the file, however large it is by then, when absent. */
  readonly to?: number
}

/** What one thread reads: parts of files that follow each other. */
export type Shard = readonly Segment[]

const pieceSize = 1 << 20
/** A cut behind more bytes than this is not looked for: the shard is as much larger. */
const furthest = 64 << 20

/** Divides files into about equal shards, of which each starts with a document. */
export async function makeShards(files: readonly SizedFile[], count: number): Promise<readonly Shard[]> {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const shards: Segment[][] = Array.from({ length: count }, () => [])
  let base = 0
  let last = 0
  for (const file of files) {
    const { name, path, size } = file
    let from = 0
    for (let shard = 1; shard < count; shard++) {
      const wanted = Math.floor((total * shard) / count) - base
      if (wanted < from || wanted >= size) continue
      const to = await cutBehind(path, wanted, size)
      if (to === undefined || to <= from) continue
      shards[last]?.push({ name, path, base, from, to })
      last = shard
      from = to
    }
    shards[last]?.push({ name, path, base, from })
    base += size
    const next = shards.findLastIndex((_, shard) => (total * shard) / count <= base)
    last = Math.max(last, next)
  }
  return shards.filter((segments) => segments.length > 0)
}

/** Where the first document starts behind an offset; undefined where none does in reach. */
async function cutBehind(path: string, offset: number, size: number): Promise<number | undefined> {
  try {
    await using file = await open(path)
    const bytes = Buffer.allocUnsafe(Math.min(pieceSize, size))
    for (let at = offset; at < Math.min(size, offset + furthest);) {
      const { bytesRead } = await file.read(bytes, 0, bytes.length, at)
      const cut = firstCut(bytes.subarray(0, bytesRead))
      if (cut >= 0) return at + cut
      if (bytesRead < 8) return undefined
      // The bytes around a line feed are looked at together.
      at += bytesRead - 3
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
  return undefined
}
