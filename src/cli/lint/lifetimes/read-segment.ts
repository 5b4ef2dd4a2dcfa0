import { type FileHandle, open } from 'node:fs/promises'
import { lastCut } from '../../../formats/otlp-json/document-cuts.ts'
import { pieceSize } from './scan-shard.ts'
import type { Segment } from './shards.ts'

/**
 * The bytes of a segment.
 * @param onReached Told the offset, among the bytes of all files, before which all documents are read once the next bytes
 * are. It is a cut behind, because a document that is broken is known to be so only when the next one starts.
 */
export async function* readSegment(
  { path, base, from, to = Infinity }: Segment,
  onReached: (offset: number) => void,
  size: number = pieceSize,
): AsyncGenerator<Uint8Array, void, undefined> {
  await using file = await open(path)
  let lastCutAt = base + from
  let at = from
  let next = readPiece(file, at, to, size)
  for (;;) {
    const bytes = await next
    if (bytes.length === 0) return
    // The next piece is read while this one is worked on.
    next = readPiece(file, at + bytes.length, to, size)
    next.catch(() => undefined)
    const cut = lastCut(bytes)
    if (cut < 0) yield bytes
    else {
      onReached(lastCutAt)
      lastCutAt = base + at + cut
      yield bytes.subarray(0, cut)
      yield bytes.subarray(cut)
    }
    at += bytes.length
  }
}

async function readPiece(file: FileHandle, at: number, to: number, size: number): Promise<Buffer> {
  if (at >= to) return Buffer.alloc(0)
  const buffer = Buffer.allocUnsafeSlow(Math.min(size, to - at))
  const { bytesRead } = await file.read(buffer, 0, buffer.length, at)
  return buffer.subarray(0, bytesRead)
}
