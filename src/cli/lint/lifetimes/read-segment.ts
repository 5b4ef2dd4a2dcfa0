import { open } from 'node:fs/promises'
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
  for (let at = from; at < to;) {
    const buffer = Buffer.allocUnsafeSlow(Math.min(size, to - at))
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) return
    const bytes = buffer.subarray(0, bytesRead)
    const cut = lastCut(bytes)
    if (cut < 0) yield bytes
    else {
      onReached(lastCutAt)
      lastCutAt = base + at + cut
      yield bytes.subarray(0, cut)
      yield bytes.subarray(cut)
    }
    at += bytesRead
  }
}
