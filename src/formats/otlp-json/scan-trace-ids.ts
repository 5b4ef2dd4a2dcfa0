import { TraceIdHash } from './trace-id-hash.ts'

/** Called with each trace id, and the offset at which it stands. */
export type NoteTraceId = (hash: TraceIdHash, at: number) => void

/**
 * The names of the member that holds a trace id, of which a writer uses only one. They are looked for without their quotes,
 * because a search stops at each place where the first byte of what it looks for stands.
 */
const names = ['traceId', 'trace_id'].map((name) => Buffer.from(name))

/** More than the name, the space around the colon and the id take; what has more space than that is not found. */
const reach = 128

/**
 * Finds the trace ids in bytes of OTLP JSON without reading the rest: those of spans, and those of links and logs too.
 *
 * @returns the offset up to which the bytes are done with; from there on they are to be given again, with what follows.
 */
export function scanTraceIds(bytes: Buffer, isEnd: boolean, note: NoteTraceId): number {
  const limit = isEnd ? bytes.length : Math.max(0, bytes.length - reach)
  for (const name of names) {
    let isThere = false
    for (let at = bytes.indexOf(name); at >= 0 && at < limit; at = bytes.indexOf(name, at)) {
      isThere = true
      at += name.length
      const id = startOfText(bytes, at)
      if (id >= 0 && hash.ofBytes(bytes, id)) note(hash, id)
    }
    if (isThere) break
  }
  return limit
}

const hash = new TraceIdHash()

/** The offset of the text that follows a name, with space around the colon; -1 where something else stands. */
function startOfText(bytes: Buffer, at: number): number {
  if (bytes[at] !== 0x22) return -1
  const colon = skipSpace(bytes, at + 1)
  if (bytes[colon] !== 0x3a) return -1
  const quote = skipSpace(bytes, colon + 1)
  return bytes[quote] === 0x22 ? quote + 1 : -1
}

function skipSpace(bytes: Buffer, from: number): number {
  let at = from
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at++
  return at
}
