import { type B3Context, b3SpanId, type B3Sampling, b3TraceId } from './b3.ts'
import { blameOn, type HeaderFault, type HeaderLines, type Parsed } from './parsed.ts'
import type { HeaderRule } from './header-rules-table.ts'
import { refuseWrite } from './refuse-write.ts'

/** The headers of B3 that each carry one field, by their names in lower case. */
export interface B3Headers {
  readonly 'x-b3-traceid'?: HeaderLines
  readonly 'x-b3-spanid'?: HeaderLines
  readonly 'x-b3-parentspanid'?: HeaderLines
  readonly 'x-b3-sampled'?: HeaderLines
  readonly 'x-b3-flags'?: HeaderLines
}

const sampledWords: Readonly<Record<string, B3Sampling>> = { '1': 'accept', '0': 'deny', true: 'accept', false: 'deny' }

/**
 * Reads the headers `X-B3-…`. Of several lines of one of them the first counts, as B3 has it.
 *
 * @see https://github.com/openzipkin/b3-propagation#multiple-headers
 * @example
 * parseB3Multi({ 'x-b3-sampled': '0' }).value // { sampling: 'deny' }
 */
export function parseB3Multi(headers: B3Headers): Parsed<B3Context> {
  const faults: HeaderFault[] = []
  const traceId = firstLine(headers['x-b3-traceid'])
  const spanId = firstLine(headers['x-b3-spanid'])
  const parentSpanId = firstLine(headers['x-b3-parentspanid'])
  const sampled = firstLine(headers['x-b3-sampled'])
  const flags = firstLine(headers['x-b3-flags'])
  const check = (header: keyof B3Headers, text: string | undefined, pattern: RegExp, rule: HeaderRule): void => {
    if (text !== undefined && !pattern.test(text)) faults.push(blameOn(header)(rule, 0, text.length))
  }
  check('x-b3-traceid', traceId, b3TraceId, 'b3-trace-id')
  check('x-b3-spanid', spanId, b3SpanId, 'b3-span-id')
  check('x-b3-parentspanid', parentSpanId, b3SpanId, 'b3-parent-span-id')
  if (traceId === undefined && (spanId ?? parentSpanId) !== undefined) {
    faults.push(blameOn('x-b3-traceid')('b3-trace-id', 0, 0))
  }
  if (spanId === undefined && (traceId ?? parentSpanId) !== undefined) {
    faults.push(blameOn('x-b3-spanid')('b3-span-id', 0, 0))
  }
  check('x-b3-sampled', sampled, /^(?:[01]|true|false)$/, 'b3-sampled')
  check('x-b3-flags', flags, /^1$/, 'b3-flags')
  const isReadable = faults.length === 0
  check('x-b3-sampled', sampled, /^(?!true|false)/, 'b3-sampled-word')
  if (sampled !== undefined && flags === '1') {
    faults.push(blameOn('x-b3-sampled')('b3-flags-and-sampled', 0, sampled.length))
  }
  if (!isReadable) return { value: undefined, faults }
  const decision = sampled === undefined ? 'defer' : (sampledWords[sampled] ?? 'defer')
  return {
    value: {
      ...(traceId === undefined ? {} : { traceId }),
      ...(spanId === undefined ? {} : { spanId }),
      ...(parentSpanId === undefined ? {} : { parentSpanId }),
      sampling: flags === '1' ? 'debug' : decision,
    },
    faults,
  }
}

/**
 * Writes the headers `X-B3-…`, with their names in lower case for carriers that tell cases apart.
 *
 * @throws TypeError for ids that B3 does not have, and for one id without the other.
 * @example
 * writeB3Multi({ traceId: '80f198ee56343ba864fe8b2a57d3eff7', spanId: 'e457b5a2e4d86bd1', sampling: 'debug' })
 * // { 'x-b3-traceid': '80f1…', 'x-b3-spanid': 'e457…', 'x-b3-flags': '1' }
 */
export function writeB3Multi(context: B3Context): Readonly<Partial<Record<keyof B3Headers, string>>> {
  const { traceId, spanId, parentSpanId, sampling } = context
  const headers = {
    ...(traceId === undefined ? {} : { 'x-b3-traceid': traceId }),
    ...(spanId === undefined ? {} : { 'x-b3-spanid': spanId }),
    ...(parentSpanId === undefined ? {} : { 'x-b3-parentspanid': parentSpanId }),
    ...(sampling === 'accept' ? { 'x-b3-sampled': '1' } : {}),
    ...(sampling === 'deny' ? { 'x-b3-sampled': '0' } : {}),
    ...(sampling === 'debug' ? { 'x-b3-flags': '1' } : {}),
  }
  const { faults } = parseB3Multi(headers)
  const header = faults[0]?.header as keyof B3Headers | undefined
  if (header !== undefined) throw refuseWrite(header, firstLine((headers as B3Headers)[header]) ?? '', faults)
  return headers
}

function firstLine(lines: HeaderLines | undefined): string | undefined {
  return typeof lines === 'string' ? lines : lines?.[0]
}
