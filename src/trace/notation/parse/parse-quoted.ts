import type { Cursor } from './cursor.ts'

/** Most texts hold no escape: these need no more than to be cut out. */
const plain = /"([^"\\\x00-\x1f]*)"/y
const quoted = /"(?:[^"\\]|\\.)*"/uy
const regexp = /\/((?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+)\/([a-z]*)(?![^\s\]},←])/uy

/** Parses a string in JSON's quotes. */
export function parseQuoted(cursor: Cursor): string {
  const text = cursor.match(plain)?.[1]
  if (text !== undefined) return text
  const start = cursor.position
  const match = cursor.match(quoted)
  if (!match) return cursor.fail('the quote is never closed.', start)
  try {
    return JSON.parse(match[0]) as string
  } catch {
    return cursor.fail(`${match[0]} has an escape that JSON does not know.`, start)
  }
}

/** Parses a RegExp between slashes, with its flags. */
export function parseRegExp(cursor: Cursor, otherwise: string): RegExp {
  const start = cursor.position
  const match = cursor.match(regexp)
  if (!match) return cursor.fail(`the RegExp is never closed. If it is ${otherwise}, quote it.`, start)
  try {
    return new RegExp(match[1] as string, match[2])
  } catch (error) {
    const { message } = error as Error
    return cursor.fail(`${match[0]} is no RegExp: ${message}. If it is ${otherwise}, quote it.`, start)
  }
}
