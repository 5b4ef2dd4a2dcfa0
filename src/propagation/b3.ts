import { blameOn, byPosition, type HeaderFault, type HeaderLines, joinLines, type Parsed } from './parsed.ts'
import { splitAt, type Piece } from './pieces.ts'
import { refuseWrite } from './refuse-write.ts'

/** What B3 says of sampling; `defer` leaves the decision to the receiver, `debug` implies `accept`. */
export type B3Sampling = 'accept' | 'deny' | 'debug' | 'defer'

/** What B3 headers say. Without ids, only a decision on sampling was sent. */
export interface B3Context {
  /** 16 or 32 lower-case hex digits, as they were sent. */
  readonly traceId?: string
  /** 16 lower-case hex digits. */
  readonly spanId?: string
  readonly parentSpanId?: string
  readonly sampling: B3Sampling
}

/** The digits of the sampling states; `defer` has none. */
const b3States: Readonly<Record<string, B3Sampling>> = { '0': 'deny', '1': 'accept', d: 'debug' }

export const b3TraceId: RegExp = /^(?:[0-9a-f]{16}){1,2}$/
export const b3SpanId: RegExp = /^[0-9a-f]{16}$/

const blame = blameOn('b3')

/**
 * Reads the single header `b3`.
 *
 * @see https://github.com/openzipkin/b3-propagation#single-header
 * @example
 * parseB3('0').value // { sampling: 'deny' }
 * parseB3('80f198ee56343ba864fe8b2a57d3eff7-e457b5a2e4d86bd1').value?.sampling // 'defer'
 */
export function parseB3(lines: HeaderLines): Parsed<B3Context> {
  const header = joinLines(lines)
  const pieces = splitAt({ text: header, start: 0 }, '-')
  const alone = pieces.length === 1 ? b3States[header] : undefined
  if (alone) return { value: { sampling: alone }, faults: [] }
  const faults: HeaderFault[] = []
  if (pieces.length === 1 || pieces.length > 4) faults.push(blame('b3-fields', 0, header.length))
  else {
    const check = (piece: Piece | undefined, pattern: RegExp, rule: HeaderFault['rule']): void => {
      if (piece && !pattern.test(piece.text)) faults.push(blame(rule, piece.start, piece.text.length))
    }
    check(pieces[0], b3TraceId, 'b3-trace-id')
    check(pieces[1], b3SpanId, 'b3-span-id')
    check(pieces[2], /^[01d]$/, 'b3-sampling-state')
    check(pieces[3], b3SpanId, 'b3-parent-span-id')
  }
  if (faults.length > 0) return { value: undefined, faults: byPosition(faults) }
  const [traceId = '', spanId = '', state, parentSpanId] = pieces.map(({ text }) => text)
  const sampling = state === undefined ? 'defer' : (b3States[state] ?? 'defer')
  return { value: { traceId, spanId, sampling, ...(parentSpanId === undefined ? {} : { parentSpanId }) }, faults: [] }
}

/**
 * Writes the single header `b3`; undefined where there is nothing to send. A parent goes without a place where sampling
 * is deferred, and is left out there.
 *
 * @throws TypeError for ids that B3 does not have, and for one id without the other.
 * @example
 * writeB3({ sampling: 'deny' }) // '0'
 */
export function writeB3({ traceId, spanId, parentSpanId, sampling }: B3Context): string | undefined {
  const state = Object.keys(b3States).find((digit) => b3States[digit] === sampling)
  if (traceId === undefined && spanId === undefined) return state
  const fields = [traceId ?? '', spanId ?? '', ...(state === undefined ? [] : [state])]
  if (parentSpanId !== undefined && state !== undefined) fields.push(parentSpanId)
  const header = fields.join('-')
  const { faults } = parseB3(header)
  if (faults.length > 0) throw refuseWrite('b3', header, faults)
  return header
}
