import type { Attributes, AttributeValue } from '../../../src/trace/attributes.ts'
import { maskOf } from '../model/mask.ts'

/** Another value of the same type; the same one where the value differs from run to run, so that no author pins it. */
export function changedValue(key: string, value: AttributeValue): AttributeValue {
  if (maskOf(key, value) === '*') return value
  if (typeof value === 'string') return value.endsWith('-2') ? `${value}1` : `${value}-2`
  if (typeof value === 'number') return value + 1
  if (typeof value === 'bigint') return value + 1n
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value)) return value.length > 1 ? value.slice(1) : [...value, 'more']
  return 'changed'
}

/** A value that reads the same and is of another type. */
export function retypedValue(key: string, value: AttributeValue): AttributeValue {
  if (maskOf(key, value) === '*') return value
  if (typeof value === 'string') return value !== '' && String(Number(value)) === value ? Number(value) : [value]
  if (Array.isArray(value)) return value.join(',')
  return String(value)
}

/** The same attributes but for one. */
export function without(attributes: Attributes, key: string): Attributes {
  const { [key]: _dropped, ...others } = attributes
  return others
}
