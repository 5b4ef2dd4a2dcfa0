import type { Attributes, AttributeValue } from '../attributes.ts'
import { drawString } from './draw-name.ts'

const plainKey = /^[\p{L}_][\p{L}\p{N}_.\-/]*$/u

/** Draws attributes as `{key: value, …}` in the order of their keys; the empty string for none. */
export function drawAttributes(attributes: Attributes): string {
  const keys = Object.keys(attributes).sort()
  if (keys.length === 0) return ''
  return `{${keys.map((key) => `${drawKey(key)}: ${drawValue(attributes[key])}`).join(', ')}}`
}

/** Draws an attribute's key, quoted where it could be read as something else. */
export function drawKey(key: string): string {
  return plainKey.test(key) ? key : drawString(key)
}

/** Draws an attribute's value as JSON does; bytes are drawn in base64. */
export function drawValue(value: AttributeValue | undefined): string {
  if (typeof value === 'string') return drawString(value)
  if (value === null || typeof value !== 'object') return Object.is(value, -0) ? '-0' : String(value)
  if (value instanceof Uint8Array) return drawString(`base64:${Buffer.from(value).toString('base64')}`)
  if (Array.isArray(value)) return `[${value.map(drawValue).join(', ')}]`
  const entries = Object.entries(value).map(([key, entry]) => `${drawString(key)}: ${drawValue(entry)}`)
  return `{${entries.join(', ')}}`
}
