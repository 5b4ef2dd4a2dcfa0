import type { AttributeValue } from '../../attributes.ts'
import type { Cursor } from './cursor.ts'
import { parseKey } from './parse-attributes.ts'
import { parseQuoted } from './parse-quoted.ts'

const words: ReadonlyMap<string, AttributeValue> = new Map<string, AttributeValue>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
])
const word = /-?[A-Za-z]+(?![\w.])/y
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y
const bigint = /(-?\d+)n(?![\w.])/y

/** Parses a value as `drawValue` draws it: JSON, and what JSON lacks. */
export function parseLiteral(cursor: Cursor): AttributeValue {
  if (cursor.sees('"')) return parseQuoted(cursor)
  if (cursor.take('base64')) return new Uint8Array(Buffer.from(parseQuoted(cursor), 'base64'))
  if (cursor.take('[')) return parseItems(cursor)
  if (cursor.take('{')) return parseMap(cursor)
  const digits = cursor.match(number)?.[0]
  if (digits !== undefined) return Number(digits)
  const big = cursor.match(bigint)?.[1]
  if (big !== undefined) return BigInt(big)
  const start = cursor.position
  const named = cursor.match(word)?.[0]
  const value = named === undefined ? undefined : words.get(named)
  if (value !== undefined) return value
  return cursor.fail('a value was expected here: JSON, a /RegExp/ or *. A text stands in quotes.', start)
}

function parseItems(cursor: Cursor): AttributeValue[] {
  const items: AttributeValue[] = []
  cursor.skipSpaces()
  if (cursor.take(']')) return items
  for (;;) {
    items.push(parseLiteral(cursor))
    cursor.skipSpaces()
    if (cursor.take(']')) return items
    if (!cursor.take(',')) return cursor.fail('a comma or a closing bracket was expected here.')
    cursor.skipSpaces()
  }
}

function parseMap(cursor: Cursor): AttributeValue {
  const entries: [string, AttributeValue][] = []
  cursor.skipSpaces()
  if (cursor.take('}')) return {}
  for (;;) {
    const key = parseKey(cursor)
    cursor.skipSpaces()
    if (!cursor.take(':')) return cursor.fail(`a colon and a value were expected behind "${key}".`)
    cursor.skipSpaces()
    entries.push([key, parseLiteral(cursor)])
    cursor.skipSpaces()
    if (cursor.take('}')) return Object.fromEntries(entries)
    if (!cursor.take(',')) return cursor.fail('a comma or a closing brace was expected here.')
    cursor.skipSpaces()
  }
}
