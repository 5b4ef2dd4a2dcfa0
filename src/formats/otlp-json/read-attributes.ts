import type { Attributes, AttributeValue } from '../../trace/attributes.ts'
import { excerpt, isAbsent, isObject, type JsonObject } from './json.ts'
import { readValue, setOwn } from './read-value.ts'
import type { Reading } from './reading.ts'

/**
 * The attributes of a resource, a scope, a span, an event or a link. One of the wrong shape is reported, and is null, or
 * left out where its key is wrong; the last of several with one key counts. An object of keys and plain values is taken too.
 */
export function readAttributes(json: unknown, reading: Reading): Attributes {
  if (isAbsent(json)) return {}
  if (isObject(json)) return reading.mayHoldArrays ? readArrays(json, reading) : asRead(json)
  const attributes: Record<string, AttributeValue> = {}
  if (!Array.isArray(json)) {
    reading.report('attributes', `The attributes are ${excerpt(json)} and are left out. ${wayOut}`)
    return attributes
  }
  for (let i = 0; i < json.length; i++) {
    const pair: unknown = json[i]
    if (isObject(pair) && typeof pair.key === 'string') {
      const { key } = pair
      setOwn(attributes, key, readOne(key, pair.value, reading))
    } else reading.report(`attributes[${i}]`, `The attribute ${excerpt(pair)} has no key and is left out. ${wayOut}`)
  }
  return attributes
}

const wayOut = 'OTLP writes a list of {"key":"…","value":{"stringValue":"…"}}.'

function readOne(key: string, json: unknown, reading: Reading): AttributeValue {
  // The commonest by far needs no function that complains.
  if (typeof (json as { stringValue?: unknown } | undefined)?.stringValue === 'string') {
    return (json as { stringValue: string }).stringValue
  }
  return readValue(json, (what) => {
    reading.report(`attributes[${excerpt(key)}]`, `The value of the attribute ${excerpt(key)} ${what}.`)
  })
}

function readArrays(json: JsonObject, reading: Reading): Attributes {
  for (const [key, value] of Object.entries(json)) {
    if (!isObject(value) || !('arrayValue' in value)) continue
    setOwn(asRead(json), key, readOne(key, value, reading))
  }
  return asRead(json)
}

/** All that JSON has is a value of the model. */
function asRead(json: JsonObject): Record<string, AttributeValue> {
  return json as Record<string, AttributeValue>
}
