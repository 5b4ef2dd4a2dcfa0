import { decodePercent, encodePercent } from './percent.ts'
import { blameOn, byPosition, type HeaderFault, type HeaderLines, joinLines, type Parsed } from './parsed.ts'
import { splitAt, type Piece, trimPiece } from './pieces.ts'
import { refuseWrite } from './refuse-write.ts'

/** What is said of a member: a word, or a word with a value. */
export interface BaggageProperty {
  readonly key: string
  /** Decoded. */
  readonly value?: string
}

/** One entry of a `baggage`. */
export interface BaggageMember {
  /** As it is on the wire: keys are never percent-encoded, and a percent sign in one is a percent sign. */
  readonly key: string
  /** Decoded; may be empty. */
  readonly value: string
  readonly properties: readonly BaggageProperty[]
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const octets = /^[\u0021\u0023-\u002b\u002d-\u003a\u003c-\u005b\u005d-\u007e]*$/
const surelyKeptMembers = 64
const surelyKeptBytes = 8192
const blame = blameOn('baggage')

/**
 * Reads a `baggage` by the rules of W3C Baggage. Several lines are one list. Members that can be read are given in order,
 * duplicates too, also where others have faults.
 *
 * @see https://www.w3.org/TR/baggage/
 * @example
 * parseBaggage('userId=Am%C3%A9lie;source=form').value
 * // [{ key: 'userId', value: 'Amélie', properties: [{ key: 'source', value: 'form' }] }]
 */
export function parseBaggage(lines: HeaderLines): Parsed<readonly BaggageMember[]> {
  const header = joinLines(lines)
  const faults: HeaderFault[] = []
  const members: BaggageMember[] = []
  const keys = new Set<string>()
  const pieces = splitAt({ text: header, start: 0 }, ',')
  if (header.trim() === '') return { value: [], faults: [blame('baggage-empty', 0, header.length)] }
  for (const piece of pieces) {
    const member = readMember(trimPiece(piece), faults)
    if (!member) continue
    members.push(member)
    if (keys.has(member.key)) {
      faults.push(blame('baggage-duplicate-key', trimPiece(piece).start, member.key.length))
    }
    keys.add(member.key)
  }
  const excess = pieces[surelyKeptMembers]
  if (excess) faults.push(blame('baggage-count', excess.start, header.length - excess.start))
  if (header.length > surelyKeptBytes / 3 && Buffer.byteLength(header) > surelyKeptBytes) {
    const position = Math.min(surelyKeptBytes, header.length)
    faults.push(blame('baggage-bytes', position, header.length - position))
  }
  return { value: members, faults: byPosition(faults) }
}

/**
 * Writes a `baggage`, encoding what values need; undefined for no members. It writes beyond the limits that every receiver
 * has to keep, because a receiver may keep more.
 *
 * @throws TypeError for a key that is not a token.
 * @example
 * writeBaggage([{ key: 'userId', value: 'Amélie', properties: [] }]) // 'userId=Am%C3%A9lie'
 */
export function writeBaggage(members: readonly BaggageMember[]): string | undefined {
  if (members.length === 0) return undefined
  return members
    .map(({ key, value, properties }) => {
      const words = properties.map((property) =>
        property.value === undefined
          ? writtenKey(property.key)
          : `${writtenKey(property.key)}=${encodePercent(property.value)}`,
      )
      return [`${writtenKey(key)}=${encodePercent(value)}`, ...words].join(';')
    })
    .join(',')
}

function writtenKey(key: string): string {
  if (!token.test(key)) throw refuseWrite('baggage', key, [blame('baggage-key', 0, key.length)])
  return key
}

function readMember(piece: Piece, faults: HeaderFault[]): BaggageMember | undefined {
  const [first = piece, ...others] = splitAt(piece, ';').map(trimPiece)
  const pair = readPair(first, 'baggage-member', faults)
  const properties = others.map((other) => readProperty(other, faults))
  const isWhole = pair?.value !== undefined && properties.every((property) => property !== undefined)
  return isWhole ? { key: pair.key, value: pair.value as string, properties } : undefined
}

function readProperty(piece: Piece, faults: HeaderFault[]): BaggageProperty | undefined {
  if (piece.text.includes('=')) return readPair(piece, 'baggage-property', faults)
  if (token.test(piece.text)) return { key: piece.text }
  faults.push(blame('baggage-property', piece.start, piece.text.length))
  return undefined
}

/** Reads a key and its value; the first equals sign is what parts them. */
function readPair(
  piece: Piece,
  rule: 'baggage-member' | 'baggage-property',
  faults: HeaderFault[],
): BaggageProperty | undefined {
  const equals = piece.text.indexOf('=')
  if (equals === -1) {
    faults.push(blame(rule, piece.start, piece.text.length))
    return undefined
  }
  const key = trimPiece({ text: piece.text.slice(0, equals), start: piece.start })
  const value = trimPiece({ text: piece.text.slice(equals + 1), start: piece.start + equals + 1 })
  const isKey = token.test(key.text)
  if (!isKey) {
    faults.push(blame(rule === 'baggage-member' ? 'baggage-key' : rule, key.start, key.text.length))
  }
  if (!octets.test(value.text)) {
    faults.push(blame('baggage-value', value.start, value.text.length))
    return undefined
  }
  const decoded = decodePercent(value.text)
  for (const at of decoded.strayPercents) faults.push(blame('baggage-percent', value.start + at, 1))
  if (!decoded.isUtf8) faults.push(blame('baggage-utf-8', value.start, value.text.length))
  return isKey ? { key: key.text, value: decoded.text } : undefined
}
