import { decodePercent } from './percent.ts'
import { blameOn, byPosition, type HeaderFault, type HeaderLines, joinLines, type Parsed } from './parsed.ts'
import type { Piece } from './pieces.ts'
import { refuseWrite } from './refuse-write.ts'

/** What an `uber-trace-id` says. */
export interface JaegerContext {
  /** 32 lower-case hex digits; a shorter id was filled up with zeros on the left. */
  readonly traceId: string
  /** 16 lower-case hex digits; a shorter id was filled up with zeros on the left. */
  readonly spanId: string
  /** 16 lower-case hex digits; absent where the field is 0, which it is with all but old clients. */
  readonly parentSpanId?: string
  /** Bit 0 is sampled, bit 1 debug. */
  readonly flags: number
  readonly sampled: boolean
  readonly debug: boolean
}

const blame = blameOn('uber-trace-id')
const prefix = 'uberctx-'

/**
 * Reads an `uber-trace-id`. Its colons may be URL-encoded, and ids may be short and of either case.
 *
 * @see https://www.jaegertracing.io/docs/1.21/client-libraries/#propagation-format
 * @example
 * parseJaeger('7f46165474d11ee5836777d85df2cdab:30d1a5:0:1').value?.spanId // '000000000030d1a5'
 */
export function parseJaeger(lines: HeaderLines): Parsed<JaegerContext> {
  const header = joinLines(lines)
  const pieces = splitAtColons(header)
  if (pieces.length !== 4) return { value: undefined, faults: [blame('jaeger-fields', 0, header.length)] }
  const faults: HeaderFault[] = []
  const check = (piece: Piece | undefined, pattern: RegExp, rule: HeaderFault['rule']): void => {
    if (piece && !pattern.test(piece.text)) faults.push(blame(rule, piece.start, piece.text.length))
  }
  check(pieces[0], /^(?!0+$)[0-9a-f]{1,32}$/i, 'jaeger-trace-id')
  check(pieces[1], /^(?!0+$)[0-9a-f]{1,16}$/i, 'jaeger-span-id')
  check(pieces[2], /^[0-9a-f]{1,16}$/i, 'jaeger-parent-span-id')
  check(pieces[3], /^[0-9a-f]{1,2}$/i, 'jaeger-flags')
  if (faults.length > 0) return { value: undefined, faults: byPosition(faults) }
  const [traceId = '', spanId = '', parent = '', bits = ''] = pieces.map(({ text }) => text.toLowerCase())
  const flags = Number.parseInt(bits, 16)
  return {
    value: {
      traceId: traceId.padStart(32, '0'),
      spanId: spanId.padStart(16, '0'),
      ...(/^0+$/.test(parent) ? {} : { parentSpanId: parent.padStart(16, '0') }),
      flags,
      sampled: (flags & 1) === 1,
      debug: (flags & 2) === 2,
    },
    faults: [],
  }
}

/**
 * Writes an `uber-trace-id`.
 *
 * @throws TypeError for ids that Jaeger does not have, and flags beyond a byte.
 * @example
 * writeJaeger({ traceId: '7f46165474d11ee5836777d85df2cdab', spanId: '30d1a5e4d86bd1aa', flags: 1 })
 */
export function writeJaeger(
  context: Pick<JaegerContext, 'traceId' | 'spanId' | 'flags'> & { readonly parentSpanId?: string },
): string {
  const { traceId, spanId, parentSpanId = '0', flags } = context
  const header = `${traceId}:${spanId}:${parentSpanId}:${flags.toString(16)}`
  const { faults } = parseJaeger(header)
  if (faults.length > 0) throw refuseWrite('uber-trace-id', header, faults)
  return header
}

/**
 * Reads the baggage of Jaeger: one header `uberctx-<key>` for each entry.
 *
 * @param fields All headers as pairs of name and value, as `readFields` gives them.
 * @example
 * parseJaegerBaggage([['uberctx-tenant', 'caf%C3%A9']]).value?.get('tenant') // 'café'
 */
export function parseJaegerBaggage(
  fields: Iterable<readonly [name: string, value: string]>,
): Parsed<ReadonlyMap<string, string>> {
  const entries = new Map<string, string>()
  const faults: HeaderFault[] = []
  for (const [name, value] of fields) {
    const header = name.toLowerCase()
    if (!header.startsWith(prefix)) continue
    const { text, strayPercents, isUtf8 } = decodePercent(value)
    const blameHeader = blameOn(header)
    for (const at of strayPercents) faults.push(blameHeader('jaeger-baggage-value', at, 1))
    if (!isUtf8) faults.push(blameHeader('jaeger-baggage-value', 0, value.length))
    entries.set(name.slice(prefix.length), text)
  }
  return { value: entries, faults }
}

/**
 * Writes the baggage of Jaeger: one header for each entry.
 *
 * @example
 * writeJaegerBaggage([['tenant', 'café']]) // { 'uberctx-tenant': 'caf%C3%A9' }
 */
export function writeJaegerBaggage(
  entries: Iterable<readonly [key: string, value: string]>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...entries].map(([key, value]) => [`${prefix}${key}`, encodeURIComponent(wellFormed(value))]),
  )
}

/** What no UTF-8 can hold becomes U+FFFD, where `encodeURIComponent` would throw. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString()
}

function splitAtColons(header: string): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (const colon of header.matchAll(/:|%3a/gi)) {
    pieces.push({ text: header.slice(start, colon.index), start })
    start = colon.index + colon[0].length
  }
  return [...pieces, { text: header.slice(start), start }]
}
