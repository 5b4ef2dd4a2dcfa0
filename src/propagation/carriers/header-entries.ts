import { isObject, kindOf } from './kind-of.ts'
import { textsOf } from './texts-of.ts'

/** A header's name and one of its values. */
export type Field = readonly [name: string, value: string]

/**
 * Every header of whatever holds headers, in order, each line of a repeated one by itself.
 *
 * @throws TypeError for what holds no headers.
 */
export function headerEntries(headers: unknown): Field[] {
  if (headers === undefined || headers === null) return []
  if (headers instanceof Headers || headers instanceof Map) return [...headers].flatMap(toFields)
  if (Array.isArray(headers)) return listEntries(headers)
  if (!isObject(headers))
    throw new TypeError(`Headers are an object, a Headers, a Map or a list, not ${kindOf(headers)}.`)
  if (headers.headers instanceof Headers) return [...headers.headers]
  return Object.entries(headers).flatMap(toFields)
}

function listEntries(list: readonly unknown[]): Field[] {
  if (list.every((one) => !isObject(one) || one instanceof Uint8Array)) return flatEntries(list)
  return list.flatMap((one): Field[] => {
    if (Array.isArray(one)) return toFields([one[0], one[1]])
    if (!isObject(one)) throw new TypeError(`A list of headers has pairs or objects, not ${kindOf(one)}.`)
    const key = 'key' in one ? one.key : 'name' in one ? one.name : undefined
    return key !== undefined && 'value' in one ? toFields([key, one.value]) : Object.entries(one).flatMap(toFields)
  })
}

/** Names and values in turn, as Node's `rawHeaders` has them. */
function flatEntries(list: readonly unknown[]): Field[] {
  if (list.length % 2 === 1)
    throw new TypeError('A flat list of headers has a value for each name; this one has an odd length.')
  return list.flatMap((name, i) => (i % 2 === 0 ? toFields([name, list[i + 1]]) : []))
}

function toFields([name, value]: readonly [name: unknown, value: unknown]): Field[] {
  const [text] = textsOf(name)
  return text === undefined ? [] : textsOf(value).map((line) => [text, line] as const)
}
