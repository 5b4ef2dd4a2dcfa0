import { excerpt, isAbsent, type JsonObject } from './json.ts'
import type { Reading } from './reading.ts'

/** A field of text; empty where it is not there. */
export function readText(json: JsonObject, field: string, reading: Reading): string {
  const value = json[field]
  if (typeof value === 'string') return value
  if (!isAbsent(value))
    reading.report(field, `The value of ${field} is ${excerpt(value)}; it is read as "". Write a string.`)
  return ''
}

/** An unsigned 32-bit number, which may be written as text; 0 where it is not there. */
export function readUint32(json: JsonObject, field: string, reading: Reading): number {
  const value = json[field]
  if (isAbsent(value)) return 0
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 0xffff_ffff) return number
  reading.report(
    field,
    `The value of ${field} is ${excerpt(value)}; it is read as 0. Write an unsigned 32-bit integer.`,
  )
  return 0
}

/** What `read` makes of the items of a list. The reader stands at each of them while it is read. */
export function readList<T>(
  json: JsonObject,
  field: string,
  reading: Reading,
  read: (item: unknown) => T | undefined,
): readonly T[] {
  const list = json[field]
  if (isAbsent(list)) return none
  if (!Array.isArray(list)) {
    reading.report(field, `The ${field} are ${excerpt(list)} and are left out. Write a list.`)
    return none
  }
  if (list.length === 0) return none
  const items: T[] = []
  reading.list = field
  for (let i = 0; i < list.length; i++) {
    reading.item = i
    const item = read(list[i])
    if (item !== undefined) items.push(item)
  }
  reading.list = ''
  reading.item = -1
  return items
}

/** Shared by all spans without events or links. */
const none: readonly never[] = Object.freeze([])
