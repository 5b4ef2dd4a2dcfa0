import type { Cursor } from './cursor.ts'
import type { NotationAttributes, NotationValue } from './notation-tree.ts'
import { parseLiteral } from './parse-literal.ts'
import { parseQuoted, parseRegExp } from './parse-quoted.ts'

const none: NotationAttributes = new Map()
/** Most keys: what the next matches too, but slower. */
const asciiKey = /[A-Za-z_][\w.\-/]*(?=:)/y
const plainKey = /[\p{L}_][\p{L}\p{N}_.\-/]*/uy

/** Parses attributes between braces; none where there are none. */
export function parseAttributes(cursor: Cursor): NotationAttributes {
  const start = cursor.position
  if (!cursor.take('{')) return none
  const attributes = new Map<string, NotationValue>()
  cursor.skipSpaces()
  if (cursor.take('}')) return attributes
  for (;;) {
    parseEntry(cursor, attributes)
    cursor.skipSpaces()
    if (cursor.take('}')) return attributes
    if (cursor.atEnd) return cursor.fail('the brace is never closed.', start)
    if (!cursor.take(',')) return cursor.fail('a comma or a closing brace was expected here.')
    cursor.skipSpaces()
  }
}

/** Parses an attribute's key. */
export function parseKey(cursor: Cursor): string {
  if (cursor.sees('"')) return parseQuoted(cursor)
  const key = cursor.match(asciiKey) ?? cursor.match(plainKey)
  return key?.[0] ?? cursor.fail('an attribute key was expected here; quote it where it is unusual.')
}

function parseEntry(cursor: Cursor, attributes: Map<string, NotationValue>): void {
  const start = cursor.position
  const isAbsent = cursor.take('!')
  const key = parseKey(cursor)
  if (attributes.has(key)) cursor.fail(`the attribute "${key}" is given twice.`, start)
  attributes.set(key, isAbsent ? { type: 'absent' } : parseValue(cursor, key))
}

function parseValue(cursor: Cursor, key: string): NotationValue {
  cursor.skipSpaces()
  if (!cursor.take(':'))
    return cursor.fail(`a colon and a value were expected behind "${key}"; \`!${key}\` says that it is absent.`)
  cursor.skipSpaces()
  if (cursor.take('*')) return { type: 'any' }
  if (cursor.sees('#')) return parseSame(cursor)
  if (cursor.sees('/')) return { type: 'regexp', regexp: parseRegExp(cursor, 'a text') }
  return { type: 'value', value: parseLiteral(cursor) }
}

/** `#alias.key`: an alias holds no dot, so all behind the first one is the key. */
function parseSame(cursor: Cursor): NotationValue {
  const start = cursor.position
  const alias = cursor.match(/#([\p{L}\p{N}_-]+)\./uy)?.[1]
  if (alias === undefined) return cursor.fail('an alias, a dot and a key were expected: #alias.key.', start)
  return { type: 'same', alias, attribute: parseKey(cursor) }
}
