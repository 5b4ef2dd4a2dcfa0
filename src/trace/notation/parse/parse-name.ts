import type { Cursor } from './cursor.ts'
import type { NotationName } from './notation-tree.ts'
import { parseQuoted, parseRegExp } from './parse-quoted.ts'

/** Bare text goes on to the flags, the attributes, the alias or the remark, each of which stands behind a space. */
const bare = /(?:(?! [[{#]| {2}| *←| +$).)+/uy

/** Parses a name: bare text, a quoted string, a RegExp, or `*`. */
export function parseName(cursor: Cursor, what: string): NotationName {
  if (cursor.sees('"')) return { type: 'text', text: parseQuoted(cursor) }
  if (cursor.sees('/')) return { type: 'regexp', regexp: parseRegExp(cursor, `a ${what} that starts with a slash`) }
  const start = cursor.position
  const text = cursor.match(bare)?.[0]
  if (text === undefined || /^[[{#]/.test(text)) {
    return cursor.fail(
      `the ${what} is missing. Start with it, in quotes where it is empty or starts like something else.`,
      start,
    )
  }
  return text === '*' ? { type: 'any' } : { type: 'text', text }
}
