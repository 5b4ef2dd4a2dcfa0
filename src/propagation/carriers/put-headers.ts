import { copyObject, isObject, kindOf } from './kind-of.ts'
import { textsOf } from './texts-of.ts'

/** How a carrier wants a value. */
export type Encode = (value: string) => unknown

/** Headers of the same sort that can be changed without changing these. */
export function copyHeaders(headers: unknown): unknown {
  if (headers === undefined || headers === null) return {}
  if (headers instanceof Headers) return new Headers(headers)
  if (headers instanceof Map) return new Map(headers)
  if (Array.isArray(headers)) return [...headers]
  if (!isObject(headers)) return headers
  if (headers.headers instanceof Headers) {
    throw new TypeError(`${kindOf(headers)} cannot be copied here. Give its headers instead.`)
  }
  return copyObject(headers)
}

/**
 * Sets one header and takes away all others of its name, in any case.
 *
 * @throws TypeError for what holds no headers.
 */
export function putHeader(headers: unknown, name: string, value: string, encode: Encode): void {
  if (headers instanceof Headers) headers.set(name, value)
  else if (isObject(headers) && headers.headers instanceof Headers) headers.headers.set(name, value)
  else if (headers instanceof Map) {
    for (const key of headers.keys()) if (isName(key, name)) headers.delete(key)
    headers.set(name, encode(value))
  } else if (Array.isArray(headers)) putInList(headers, name, encode(value))
  else if (isObject(headers)) {
    for (const key of Object.keys(headers)) if (isName(key, name)) delete headers[key]
    headers[name] = encode(value)
  } else throw new TypeError(`Headers are an object, a Headers, a Map or a list, not ${kindOf(headers)}.`)
}

/** Puts a header into a list in the manner of what the list has: pairs, objects, or names and values in turn. */
function putInList(list: unknown[], name: string, value: unknown): void {
  const [sample] = list
  if (sample !== undefined && (!isObject(sample) || sample instanceof Uint8Array)) {
    for (let i = list.length - 2; i >= 0; i -= 2) if (isName(list[i], name)) list.splice(i, 2)
    list.push(name, value)
    return
  }
  for (let i = list.length - 1; i >= 0; i--) if (isEntryOf(list[i], name)) list.splice(i, 1)
  if (sample === undefined || Array.isArray(sample)) list.push([name, value])
  else if (isObject(sample) && 'key' in sample) list.push({ key: name, value })
  else if (isObject(sample) && 'name' in sample) list.push({ name, value })
  else list.push({ [name]: value })
}

function isEntryOf(entry: unknown, name: string): boolean {
  if (Array.isArray(entry)) return isName(entry[0], name)
  if (!isObject(entry)) return false
  if ('value' in entry && ('key' in entry || 'name' in entry)) return isName(entry.key ?? entry.name, name)
  return Object.keys(entry).some((key) => isName(key, name))
}

function isName(key: unknown, name: string): boolean {
  return textsOf(key)[0]?.toLowerCase() === name.toLowerCase()
}
