import type { AttributeValue } from '../../trace/attributes.ts'
import { excerpt, isAbsent, isObject } from './json.ts'

/** Says what is wrong with a value, and what is made of it. */
export type Complain = (what: string) => void

const noAnyValue = 'which is no AnyValue such as {"stringValue":"…"}'

/** Deeper values than any that is meant; a reader must not fall off its stack. */
const deepest = 64

/**
 * The value of an `AnyValue`. An integer beyond what a number holds exactly is a bigint, and bytes are a Uint8Array. An
 * empty `AnyValue` is null.
 *
 * @see https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/common/v1/common.proto
 */
export function readValue(json: unknown, complain: Complain, depth = 0): AttributeValue {
  if (isAbsent(json)) return null
  if (!isObject(json)) return wrong(complain, `is ${excerpt(json)}, ${noAnyValue}`)
  if (depth > deepest) return wrong(complain, `is nested more than ${deepest} deep`)
  const { stringValue, intValue, boolValue, doubleValue, arrayValue, kvlistValue, bytesValue } = json
  if (typeof stringValue === 'string') return stringValue
  if (!isAbsent(intValue)) return readInt(intValue, complain)
  if (typeof boolValue === 'boolean') return boolValue
  if (!isAbsent(doubleValue)) return readDouble(doubleValue, complain)
  if (!isAbsent(arrayValue)) return readArray(arrayValue, complain, depth)
  if (!isAbsent(kvlistValue)) return readKeyValueList(kvlistValue, complain, depth)
  if (typeof bytesValue === 'string') return readBytes(bytesValue, complain)
  return Object.keys(json).length === 0 ? null : wrong(complain, `is ${excerpt(json)}, ${noAnyValue}`)
}

/** Sets a member, whatever its name. */
export function setOwn(target: Record<string, AttributeValue>, key: string, value: AttributeValue): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  } else target[key] = value
}

function readInt(json: unknown, complain: Complain): AttributeValue {
  if (typeof json === 'string' && /^-?\d+$/.test(json)) {
    const number = Number(json)
    // `+ 0` makes 0 of -0.
    return Number.isSafeInteger(number) ? number + 0 : BigInt(json)
  }
  if (!Number.isInteger(json)) return wrong(complain, `has the intValue ${excerpt(json)}, which is no integer`)
  if (Number.isSafeInteger(json)) return Number(json) + 0
  complain(`has the intValue ${excerpt(json)} as a JSON number, which cannot hold it exactly; write it as a string`)
  return BigInt(Number(json))
}

function readDouble(json: unknown, complain: Complain): AttributeValue {
  if (typeof json === 'number') return json
  const number = typeof json === 'string' && json.trim() !== '' ? Number(json) : NaN
  if (!Number.isNaN(number) || json === 'NaN') return number
  return wrong(complain, `has the doubleValue ${excerpt(json)}, which is no number`)
}

function readArray(json: unknown, complain: Complain, depth: number): AttributeValue {
  const values = listOf(json)
  if (!values) return wrong(complain, `has the arrayValue ${excerpt(json)}, which is no {"values":[…]}`)
  return values.map((value) => readValue(value, complain, depth + 1))
}

function readKeyValueList(json: unknown, complain: Complain, depth: number): AttributeValue {
  const pairs = listOf(json)
  if (!pairs) return wrong(complain, `has the kvlistValue ${excerpt(json)}, which is no {"values":[…]}`)
  const members: Record<string, AttributeValue> = {}
  for (const pair of pairs) {
    if (isObject(pair) && typeof pair.key === 'string') {
      setOwn(members, pair.key, readValue(pair.value, complain, depth + 1))
    } else complain(`has in its kvlistValue ${excerpt(pair)}, which is no {"key":…,"value":…}; it is left out`)
  }
  return members
}

function readBytes(text: string, complain: Complain): AttributeValue {
  if (/^[\w+/-]*={0,2}$/.test(text)) return Uint8Array.from(Buffer.from(text, 'base64'))
  return wrong(complain, `has the bytesValue ${excerpt(text)}, which is no base64`)
}

function listOf(json: unknown): readonly unknown[] | undefined {
  if (!isObject(json)) return undefined
  if (isAbsent(json.values)) return []
  return Array.isArray(json.values) ? json.values : undefined
}

function wrong(complain: Complain, what: string): null {
  complain(`${what}; it is read as null`)
  return null
}
