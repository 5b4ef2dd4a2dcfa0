import { blameOn, byPosition, type HeaderFault, type HeaderLines, joinLines, type Parsed } from './parsed.ts'
import { type Piece, splitAt, trimPiece } from './pieces.ts'
import { refuseWrite } from './refuse-write.ts'

/** What an `X-Amzn-Trace-Id` says. */
export interface XRayContext {
  /** 32 lower-case hex digits: the 8 and the 24 of Root. */
  readonly traceId: string
  /** 16 lower-case hex digits; absent where no segment called, such as behind a load balancer. */
  readonly parentId?: string
  /** `?` asks the receiver to decide and to tell; absent where nothing was said. */
  readonly sampled?: boolean | '?'
  /** Further fields in order, such as Self and Lineage. */
  readonly others?: readonly (readonly [name: string, value: string])[]
}

const name = 'x-amzn-trace-id'
const blame = blameOn(name)
const root = /^1-(?!0{8}-0{24}$)([0-9a-f]{8})-([0-9a-f]{24})$/i
const parent = /^(?!0{16}$)[0-9a-f]{16}$/i

/**
 * Reads an `X-Amzn-Trace-Id`. Only Root has to be there; fields may come in any order.
 *
 * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader
 * @example
 * parseXRay('Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=0').value
 * // { traceId: '5759e988bd862e3fe1be46a994272793', sampled: false }
 */
export function parseXRay(lines: HeaderLines): Parsed<XRayContext> {
  const header = joinLines(lines)
  const faults: HeaderFault[] = []
  const fields = readFields(header, faults)
  const rootField = fields.get('Root')
  const ids = rootField && root.exec(rootField.text)
  if (!rootField) faults.push(blame('x-ray-root-missing', header.length, 0))
  else if (!ids) faults.push(blame('x-ray-root', rootField.start, rootField.text.length))
  const check = (field: string, pattern: RegExp, rule: HeaderFault['rule']): string | undefined => {
    const piece = fields.get(field)
    if (piece && !pattern.test(piece.text)) faults.push(blame(rule, piece.start, piece.text.length))
    return piece?.text
  }
  const parentId = check('Parent', parent, 'x-ray-parent')
  const sampled = check('Sampled', /^[01?]$/, 'x-ray-sampled')
  if (faults.length > 0 || !ids) return { value: undefined, faults: byPosition(faults) }
  const others = [...fields].filter(([field]) => !['Root', 'Parent', 'Sampled'].includes(field))
  return {
    value: {
      traceId: `${ids[1]}${ids[2]}`.toLowerCase(),
      ...(parentId === undefined ? {} : { parentId: parentId.toLowerCase() }),
      ...(sampled === undefined ? {} : { sampled: sampled === '?' ? '?' : sampled === '1' }),
      ...(others.length === 0 ? {} : { others: others.map(([field, { text }]) => [field, text] as const) }),
    },
    faults: [],
  }
}

/**
 * Writes an `X-Amzn-Trace-Id`.
 *
 * @throws TypeError for ids that the header cannot have, and for other fields that would read as something else.
 * @example
 * writeXRay({ traceId: '5759e988bd862e3fe1be46a994272793', parentId: '53995c3f42cd8ad8', sampled: true })
 * // 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1'
 */
export function writeXRay({ traceId, parentId, sampled, others = [] }: XRayContext): string {
  const header = [
    `Root=1-${traceId.slice(0, 8)}-${traceId.slice(8)}`,
    ...(parentId === undefined ? [] : [`Parent=${parentId}`]),
    ...(sampled === undefined ? [] : [`Sampled=${sampled === '?' ? '?' : Number(sampled)}`]),
    ...others.map(([field, value]) => `${field}=${value}`),
  ].join(';')
  const { faults, value } = parseXRay(header)
  if (faults.length > 0) throw refuseWrite(name, header, faults)
  const isSame = others.every(([field, text], i) => value?.others?.[i]?.[0] === field && value.others[i][1] === text)
  if (isSame && (value?.others?.length ?? 0) === others.length) return header
  throw new TypeError(`This ${name} cannot be written: a further field of it reads as something else.`)
}

function readFields(header: string, faults: HeaderFault[]): Map<string, Piece> {
  const fields = new Map<string, Piece>()
  for (const piece of splitAt({ text: header, start: 0 }, ';').map(trimPiece)) {
    const equals = piece.text.indexOf('=')
    if (piece.text === '') continue
    if (equals < 1) {
      faults.push(blame('x-ray-field', piece.start, piece.text.length))
      continue
    }
    const field = piece.text.slice(0, equals)
    if (fields.has(field)) faults.push(blame('x-ray-duplicate', piece.start, piece.text.length))
    else fields.set(field, { text: piece.text.slice(equals + 1), start: piece.start + equals + 1 })
  }
  return fields
}
