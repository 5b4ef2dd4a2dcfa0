import type { Attributes, AttributeValue } from '../attributes.ts'
import { drawString } from './draw-name.ts'
import type { MaskAttribute } from './draw-options.ts'

const asciiKey = /^[A-Za-z_][\w.\-/]*$/
const plainKey = /^[\p{L}_][\p{L}\p{N}_.\-/]*$/u

/** Draws attributes as `{key: value, …}` in the order of their keys, all or those chosen; the empty string for none. */
export function drawAttributes(
  attributes: Attributes,
  choose?: (key: string) => boolean,
  mask?: MaskAttribute,
): string {
  const all = Object.keys(attributes)
  const keys = choose ? all.filter(choose) : all
  return keys.length === 0 ? '' : drawEntries(attributes, keys, mask)
}

/** Draws an attribute's key, quoted where it could be read as something else. */
export function drawKey(key: string): string {
  return asciiKey.test(key) || plainKey.test(key) ? key : drawString(key)
}

/**
 * Draws an attribute's value as JSON does. What JSON lacks is drawn such that it reads as nothing else: `NaN`, `Infinity`,
 * `-0`, bigints with an `n` behind them, and bytes as `base64"…"`.
 */
export function drawValue(value: AttributeValue | undefined): string {
  if (typeof value === 'string') return drawString(value)
  if (typeof value === 'bigint') return `${value}n`
  if (value === null || typeof value !== 'object') return Object.is(value, -0) ? '-0' : String(value)
  if (value instanceof Uint8Array) return `base64"${Buffer.from(value).toString('base64')}"`
  if (Array.isArray(value)) return `[${value.map(drawValue).join(', ')}]`
  return drawEntries(value as Attributes, Object.keys(value))
}

function drawEntries(attributes: Attributes, keys: string[], mask?: MaskAttribute): string {
  const draw = (key: string): string => {
    const value = attributes[key]
    return String((value !== undefined && mask?.(key, value)) || drawValue(value))
  }
  return `{${keys
    .sort()
    .map((key) => `${drawKey(key)}: ${draw(key)}`)
    .join(', ')}}`
}
