import type { Cursor } from './cursor.ts'
import type { NotationName } from './notation-tree.ts'
import { parseQuoted, parseRegExp } from './parse-quoted.ts'

/** Where bare text ends: the flags, the attributes, the alias and the remark stand behind a space. */
const end = / [[{#]| {2}| *←|[\r\u2028\u2029]|$/g

/** Parses a name: bare text, a quoted string, a RegExp, or `*`. */
export function parseName(cursor: Cursor, what: string): NotationName {
  if (cursor.sees('"')) return { type: 'text', text: parseQuoted(cursor) }
  if (cursor.sees('/')) return { type: 'regexp', regexp: parseRegExp(cursor, `a ${what} that starts with a slash`) }
  const start = cursor.position
  end.lastIndex = start
  const text = cursor.text.slice(start, end.exec(cursor.text)?.index)
  if (text === '' || /^[[{#]/.test(text)) {
    return cursor.fail(
      `the ${what} is missing. Start with it, in quotes where it is empty or starts like something else.`,
      start,
    )
  }
  cursor.position += text.length
  return text === '*' ? { type: 'any' } : { type: 'text', text }
}
