import { blameOn, byPosition, type HeaderFault, type HeaderLines, joinLines, type Parsed } from './parsed.ts'
import { refuseWrite } from './refuse-write.ts'
import { splitAt, type Piece, trimPiece } from './pieces.ts'

/** One vendor's entry of a `tracestate`. */
export interface TracestateMember {
  /** Such as `congo`, or `tenant@congo` where a vendor has many tenants. */
  readonly key: string
  /** With its leading spaces, which belong to it. */
  readonly value: string
}

const key = /^[a-z0-9][a-z0-9_\-*/@]{0,255}$/
const value = /^[\u0020-\u002b\u002d-\u003c\u003e-\u007e]{0,255}[\u0021-\u002b\u002d-\u003c\u003e-\u007e]$/
const mostMembers = 32
const surelyKept = 512
const blame = blameOn('tracestate')

/**
 * Reads a `tracestate` by the rules of W3C Trace Context level 2. Several lines are one list. Members without fault are
 * given, left to right, also where others have faults: a receiver may keep them or drop the whole header.
 *
 * @see https://www.w3.org/TR/trace-context-2/#tracestate-header
 * @example
 * parseTracestate(['rojo=00f067aa0ba902b7', 'congo=t61rcWkgMzE']).value
 * // [{ key: 'rojo', value: '00f067aa0ba902b7' }, { key: 'congo', value: 't61rcWkgMzE' }]
 */
export function parseTracestate(lines: HeaderLines): Parsed<readonly TracestateMember[]> {
  const header = joinLines(lines)
  const faults: HeaderFault[] = []
  const members = new Map<string, TracestateMember>()
  let count = 0
  for (const piece of splitAt({ text: header, start: 0 }, ',').map(trimPiece)) {
    if (piece.text === '') continue
    if (++count === mostMembers + 1) {
      faults.push(blame('tracestate-count', piece.start, header.length - piece.start))
    }
    const member = readMember(piece, faults)
    if (!member) continue
    if (members.has(member.key)) {
      faults.push(blame('tracestate-duplicate-key', piece.start, member.key.length))
    } else if (count <= mostMembers) members.set(member.key, member)
  }
  if (count === 0) faults.push(blame('tracestate-empty', 0, header.length))
  if (header.length > surelyKept) {
    faults.push(blame('tracestate-length', surelyKept, header.length - surelyKept))
  }
  return { value: [...members.values()], faults: byPosition(faults) }
}

/**
 * Writes a `tracestate`; undefined for no members, because an empty header is not sent.
 *
 * @throws TypeError for a key or a value that no member may have, a key that is there twice, and more than 32 members.
 * @example
 * writeTracestate([{ key: 'congo', value: 't61rcWkgMzE' }]) // 'congo=t61rcWkgMzE'
 */
export function writeTracestate(members: readonly TracestateMember[]): string | undefined {
  if (members.length === 0) return undefined
  const header = members.map((member) => `${member.key}=${member.value}`).join(',')
  const parsed = parseTracestate(header)
  const faults = parsed.faults.filter(({ level }) => level === 'must')
  if (faults.length > 0) throw refuseWrite('tracestate', header, faults)
  const isSame = parsed.value?.every((one, i) => one.key === members[i]?.key && one.value === members[i]?.value)
  if (parsed.value?.length !== members.length || isSame !== true) {
    throw new TypeError('This tracestate cannot be written: a key or a value of it reads as something else.')
  }
  return header
}

function readMember({ text, start }: Piece, faults: HeaderFault[]): TracestateMember | undefined {
  const equals = text.indexOf('=')
  if (equals === -1) {
    faults.push(blame('tracestate-member', start, text.length))
    return undefined
  }
  const member = { key: text.slice(0, equals), value: text.slice(equals + 1) }
  const isKey = key.test(member.key)
  const isValue = value.test(member.value)
  if (!isKey) faults.push(blame('tracestate-key', start, equals))
  if (!isValue) faults.push(blame('tracestate-value', start + equals + 1, member.value.length))
  return isKey && isValue ? member : undefined
}
