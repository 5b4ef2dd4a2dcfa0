import type { Attributes, AttributeValue } from '../../trace/attributes.ts'

/** Attributes as the list of keys and values that OTLP has. */
export function writeAttributes(attributes: Attributes): object[] {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: writeValue(value) }))
}

/**
 * A value as an `AnyValue`. A number that is an integer and that a number holds exactly is an `intValue`; every other is a
 * `doubleValue`, and a bigint is an `intValue`.
 */
function writeValue(value: AttributeValue): object {
  if (value === null) return {}
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  if (typeof value === 'bigint') return { intValue: String(value) }
  if (typeof value === 'number') return writeNumber(value)
  if (value instanceof Uint8Array) return { bytesValue: Buffer.from(value).toString('base64') }
  if (isArray(value)) return { arrayValue: { values: value.map(writeValue) } }
  return { kvlistValue: { values: writeAttributes(value) } }
}

/** What JSON has no number for is a string, as the JSON of Protobuf has it. */
function writeNumber(value: number): object {
  if (Object.is(value, -0)) return { doubleValue: '-0' }
  if (!Number.isFinite(value)) return { doubleValue: String(value) }
  return Number.isSafeInteger(value) ? { intValue: String(value) } : { doubleValue: value }
}

function isArray(value: object): value is readonly AttributeValue[] {
  return Array.isArray(value)
}
