import type { Cursor } from './cursor.ts'
import type { NotationAttributes, NotationEvent, NotationLink, NotationRest, NotationSpan } from './notation-tree.ts'
import { parseAttributes } from './parse-attributes.ts'
import { parseFlags } from './parse-flags.ts'
import { parseName } from './parse-name.ts'

const rest = /\.\.\.(?=\s|$)/y
const aliasName = /[\p{L}\p{N}_-]+/uy

/** A line without the lines below it. */
export type NotationLine = Omit<NotationSpan, 'children'> | NotationEvent | NotationLink | NotationRest

/** Parses one line behind its indentation: a span, an event, a link or `...`. A remark behind an arrow is left out. */
export function parseLine(cursor: Cursor): NotationLine {
  const line = parseContent(cursor)
  cursor.skipSpaces()
  if (cursor.atEnd || cursor.sees('←')) return line
  return cursor.fail(`nothing was expected here any more. A line is: name [flags] {attributes} #alias.`)
}

function parseContent(cursor: Cursor): NotationLine {
  const { line } = cursor
  if (cursor.sees('...') && cursor.match(rest)) return { type: 'rest', line }
  if (cursor.take('~>')) {
    cursor.skipSpaces()
    return { type: 'link', line, target: parseName(cursor, 'alias or name of a linked span') }
  }
  if (cursor.take('!')) {
    cursor.skipSpaces()
    const name = parseName(cursor, 'name of an event')
    cursor.skipSpaces()
    return { type: 'event', line, name, attributes: parseEventAttributes(cursor) }
  }
  return parseSpan(cursor)
}

function parseEventAttributes(cursor: Cursor): NotationAttributes {
  const start = cursor.position
  const attributes = parseAttributes(cursor)
  for (const { type } of attributes.values()) {
    if (type === 'same') cursor.fail('#alias.key stands in the line of a span, and not of an event.', start)
  }
  return attributes
}

function parseSpan(cursor: Cursor): Omit<NotationSpan, 'children'> {
  const { line, rest: text } = cursor
  const name = parseName(cursor, 'name of a span')
  cursor.skipSpaces()
  const flags = parseFlags(cursor)
  cursor.skipSpaces()
  const attributes = parseAttributes(cursor)
  cursor.skipSpaces()
  const alias = parseAlias(cursor)
  return { type: 'span', line, text, name, ...flags, attributes, ...(alias === undefined ? {} : { alias }) }
}

function parseAlias(cursor: Cursor): string | undefined {
  if (!cursor.take('#')) return undefined
  return cursor.match(aliasName)?.[0] ?? cursor.fail('an alias was expected behind the #.')
}
