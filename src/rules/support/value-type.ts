import type { AttributeType } from '../../semconv/registry.ts'
import type { AttributeValue } from '../../trace/attributes.ts'

/** The type of a value in the registry's words: `int`, `string[]`. */
export function typeOfValue(value: AttributeValue): string {
  if (isList(value)) {
    const first = value.find((element) => element !== null)
    return first === undefined ? 'empty array' : `${typeOfValue(first)}[]`
  }
  if (value === null) return 'null'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double'
  if (typeof value === 'bigint') return 'int'
  if (typeof value === 'object') return value instanceof Uint8Array ? 'bytes' : 'map'
  return typeof value
}

/** The type of an attribute, as `typeOfValue` names them. */
export function nameOfType({ base, array }: AttributeType): string {
  return array ? `${base}[]` : base
}

/**
 * Whether a value is of an attribute's type. An integer is a double too: JavaScript does not tell them apart. Of a list,
 * the first element speaks for all; nothing is said of no value.
 */
export function fitsType({ base, array }: AttributeType, value: AttributeValue): boolean {
  if (base === 'any' || value === null) return true
  if (!array) return fitsBase(base, value)
  if (!isList(value)) return false
  const first = value.find((element) => element !== null)
  return first === undefined || fitsBase(base, first)
}

/** Whether a text says what should be a number or a boolean: `"200"`. */
export function isWrittenAsText({ base, array }: AttributeType, value: AttributeValue): boolean {
  if (typeof value !== 'string' || array) return false
  if (base === 'boolean') return /^(?:true|false)$/i.test(value)
  if (base === 'int') return /^-?\d+$/.test(value)
  return base === 'double' && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value)
}

/** Whether a value is an array, also for the compiler. */
export function isList(value: AttributeValue): value is readonly AttributeValue[] {
  return Array.isArray(value)
}

function fitsBase(base: AttributeType['base'], value: AttributeValue): boolean {
  if (base === 'int') return Number.isInteger(value) || typeof value === 'bigint'
  if (base === 'double') return typeof value === 'number' || typeof value === 'bigint'
  return typeof value === base
}
