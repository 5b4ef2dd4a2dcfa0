import type { SpanLink } from '../../trace/span-data.ts'
import { excerpt, isObject } from './json.ts'
import { readAttributes } from './read-attributes.ts'
import { readText } from './read-fields.ts'
import { readId, spanIdDigits, traceIdDigits } from './read-ids.ts'
import type { Reading } from './reading.ts'

/** A link of a span; undefined, and reported, where it points nowhere. */
export function readLink(json: unknown, reading: Reading): SpanLink | undefined {
  const { traceId, spanId } = isObject(json)
    ? { traceId: readId(json.traceId, traceIdDigits), spanId: readId(json.spanId, spanIdDigits) }
    : {}
  if (!isObject(json) || traceId === undefined || spanId === undefined) {
    const ids = isObject(json) ? excerpt({ traceId: json.traceId, spanId: json.spanId }) : excerpt(json)
    reading.report(
      '',
      `The link points to ${ids} and is left out. Write a traceId of 32 hex digits and a spanId of 16, neither all zero.`,
    )
    return undefined
  }
  const traceState = readText(json, 'traceState', reading)
  const attributes = readAttributes(json.attributes, reading)
  return traceState === '' ? { traceId, spanId, attributes } : { traceId, spanId, traceState, attributes }
}
