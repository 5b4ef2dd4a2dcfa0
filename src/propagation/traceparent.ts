import { refuseWrite } from './refuse-write.ts'
import { blameOn, byPosition, type HeaderFault, type HeaderLines, joinLines, noFaults, type Parsed } from './parsed.ts'

/** What a `traceparent` says. */
export interface Traceparent {
  /** 0 for the version that is known; a higher one was read as if it were that. */
  readonly version: number
  /** 32 lower-case hex digits. */
  readonly traceId: string
  /** 16 lower-case hex digits: the span id of the caller. */
  readonly parentId: string
  /** The flags as they were sent, with those that are reserved. */
  readonly flags: number
  /** Bit 0: the caller may have recorded the trace. */
  readonly sampled: boolean
  /** Bit 1: at least the last 7 bytes of the trace id are random. */
  readonly random: boolean
}

/** What is written to a `traceparent`. */
export interface TraceparentFields {
  readonly traceId: string
  readonly parentId: string
  /** False, when absent. */
  readonly sampled?: boolean
  /** False, when absent. */
  readonly random?: boolean
}

const plain = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[0-3]$/
const hexByte = /^[0-9a-f]{2}$/
const blame = blameOn('traceparent')

/**
 * Reads a `traceparent` by the rules of W3C Trace Context level 2. Two of them, as lines or joined by a comma, are a fault.
 *
 * @see https://www.w3.org/TR/trace-context-2/#traceparent-header
 * @example
 * parseTraceparent('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01').value?.sampled // true
 * parseTraceparent('00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01').faults[0].rule // 'traceparent-parent-id-zero'
 */
export function parseTraceparent(lines: HeaderLines): Parsed<Traceparent> {
  const header = joinLines(lines)
  if (plain.test(header)) {
    const flags = header.charCodeAt(54) - 48
    return {
      value: {
        version: 0,
        traceId: header.slice(3, 35),
        parentId: header.slice(36, 52),
        flags,
        sampled: (flags & 1) === 1,
        random: (flags & 2) === 2,
      },
      faults: noFaults,
    }
  }
  return examine(header)
}

/**
 * Writes a `traceparent` of version 00.
 *
 * @throws TypeError for ids that no `traceparent` may have.
 * @example
 * writeTraceparent({ traceId: '0af7651916cd43dd8448eb211c80319c', parentId: 'b7ad6b7169203331', sampled: true })
 */
export function writeTraceparent({ traceId, parentId, sampled = false, random = false }: TraceparentFields): string {
  const header = `00-${traceId}-${parentId}-0${(sampled ? 1 : 0) + (random ? 2 : 0)}`
  if (!plain.test(header)) throw refuseWrite('traceparent', header, examine(header).faults)
  return header
}

/** Looks closely at a header that is not as plain as most. */
function examine(header: string): Parsed<Traceparent> {
  const comma = header.indexOf(',')
  if (comma !== -1) return { value: undefined, faults: [blame('traceparent-count', comma, header.length - comma)] }
  const text = header.replaceAll(/^[ \t]+|[ \t]+$/g, '')
  const offset = header.length - header.replace(/^[ \t]+/, '').length
  const faults = spaceFaults(header, text, offset)
  const parts = text.split('-')
  const [version = '', traceId = '', parentId = '', flags = ''] = parts
  const isFuture = hexByte.test(version) && version !== '00' && version !== 'ff'
  const known = faults.length
  let position = offset
  const check = (part: string, pattern: RegExp, rule: HeaderFault['rule'], zero?: HeaderFault['rule']): void => {
    if (!pattern.test(part)) faults.push(blame(rule, Math.min(position, header.length), part.length))
    else if (zero !== undefined && /^0+$/.test(part)) faults.push(blame(zero, position, part.length))
    position += part.length + 1
  }
  check(version, hexByte, 'traceparent-version')
  if (version === 'ff') faults.push(blame('traceparent-version-ff', offset, 2))
  if (parts.length === 1 && hexByte.test(version)) faults.push(blame('traceparent-version', offset + 2, 0))
  if (parts.length > 1) check(traceId, /^[0-9a-f]{32}$/, 'traceparent-trace-id', 'traceparent-trace-id-zero')
  if (parts.length > 1) check(parentId, /^[0-9a-f]{16}$/, 'traceparent-parent-id', 'traceparent-parent-id-zero')
  if (parts.length > 1) check(flags, hexByte, 'traceparent-flags')
  if (parts.length > 4 && !isFuture) {
    faults.push(blame('traceparent-trailing', position - 1, offset + text.length - position + 1))
  }
  const isReadable = faults.length === known
  const bits = Number.parseInt(flags, 16)
  if (isReadable && !isFuture && bits > 3) faults.push(blame('traceparent-flags-reserved', offset + 53, 2))
  return {
    value: isReadable
      ? {
          version: Number.parseInt(version, 16),
          traceId,
          parentId,
          flags: bits,
          sampled: (bits & 1) === 1,
          random: (bits & 2) === 2,
        }
      : undefined,
    faults: byPosition(faults),
  }
}

function spaceFaults(header: string, text: string, offset: number): HeaderFault[] {
  const after = header.length - offset - text.length
  return [
    ...(offset > 0 ? [blame('traceparent-whitespace', 0, offset)] : []),
    ...(after > 0 ? [blame('traceparent-whitespace', offset + text.length, after)] : []),
  ]
}
