import type { AttributeValue } from '../../trace/attributes.ts'
import type { Found, TextSearch } from './found.ts'

/** Of a larger value only the start is read as text: the rest would be the body of something. */
const mostBytes = 65_536

/**
 * Looks for something in a value of any type: in numbers as they are written, in bytes as text, in every element of an
 * array and every entry of a map, and in what the words of a command line are together.
 * @param key Under which the value stands, where it matters.
 */
export function findInValue(value: AttributeValue, search: TextSearch, key?: string): Found | undefined {
  if (typeof value === 'string') return findInText(value, search, key)
  if (typeof value === 'number' || typeof value === 'bigint') {
    return key !== undefined || search.looksAtNumber(value) ? findInText(String(value), search, key) : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, Math.min(value.byteLength, mostBytes))
    return findInText(bytes.toString('latin1'), search, key)
  }
  if (isList(value)) return findInList(value, search, key)
  for (const name in value) {
    const inner = value[name]
    const found = inner === undefined ? undefined : findInValue(inner, search, search.needsKey(name) ? name : key)
    if (found) return found
  }
  return undefined
}

function findInText(text: string, { find }: TextSearch, key: string | undefined): Found | undefined {
  return find(text) ?? (key === undefined ? undefined : find(`${key}="${text}"`))
}

function findInList(list: readonly AttributeValue[], search: TextSearch, key: string | undefined): Found | undefined {
  for (const item of list) {
    const found = findInValue(item, search, key)
    if (found) return found
  }
  const isCommand = list.some((item) => typeof item === 'string' && item.startsWith('--'))
  return isCommand ? search.find(list.join(' ')) : undefined
}

function isList(value: AttributeValue): value is readonly AttributeValue[] {
  return Array.isArray(value)
}
