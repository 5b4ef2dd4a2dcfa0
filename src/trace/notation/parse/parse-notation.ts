import { Cursor } from './cursor.ts'
import type { NotationNode } from './notation-tree.ts'
import { type NotationLine, parseLine } from './parse-line.ts'

/** Spaces and box-drawing characters, such as a drawing has before its lines. */
const indentation = /[ \u2500-\u257f]*/y

interface Level {
  readonly column: number
  readonly children: NotationNode[]
}

/**
 * Parses a text in the notation: the lines without indentation, each with the lines below it.
 *
 * @throws NotationError that names the line and the column, and says what was expected.
 * @example
 * parseNotation(`
 *   GET /orders/:id [server]
 *     db.query [client x2..3]
 * `)
 */
export function parseNotation(text: string): readonly NotationNode[] {
  const roots: NotationNode[] = []
  const levels: Level[] = []
  const aliases = new Map<string, number>()
  const known = new Map<string, NotationLine>()
  text.split(/\r?\n/).forEach((lineText, i) => {
    const cursor = new Cursor(lineText.trimEnd(), i + 1, 0)
    cursor.match(indentation)
    if (cursor.atEnd) return
    if (cursor.sees('\t')) cursor.fail('a tab has no width here; indent with spaces.')
    const column = cursor.position
    const siblings = placeIn(levels, cursor, roots)
    const line = parseOnce(cursor, known)
    refuseAlias(line, aliases, cursor)
    const children: NotationNode[] = []
    siblings.push(line.type === 'span' ? { ...line, line: i + 1, children } : { ...line, line: i + 1 })
    levels.push({ column, children: line.type === 'span' ? children : refuseChildren })
  })
  if (roots.length === 0) new Cursor('', 1, 0).fail('there is not a single line. Write at least one span.')
  return roots
}

/** Large trees say the same again and again: a line is parsed where it stands first. */
function parseOnce(cursor: Cursor, known: Map<string, NotationLine>): NotationLine {
  const { rest } = cursor
  let line = known.get(rest)
  if (!line) known.set(rest, (line = parseLine(cursor)))
  return line
}

/** Stands for the children of a line that can have none. */
const refuseChildren: NotationNode[] = []

/** The list that a line belongs into, by its indentation. */
function placeIn(levels: Level[], cursor: Cursor, roots: NotationNode[]): NotationNode[] {
  const column = cursor.position
  const first = levels[0]
  while (levels.length > 0 && (levels.at(-1)?.column ?? 0) > column) {
    const left = levels.pop()
    const above = levels.at(-1)
    if (left && (!above || above.column < column)) {
      cursor.fail(
        first && column < first.column
          ? 'this line stands further left than the first.'
          : 'this indentation is that of no line above.',
      )
    }
  }
  if (levels.at(-1)?.column === column) levels.pop()
  const above = levels.at(-1)
  if (!above) return roots
  if (above.children === refuseChildren)
    cursor.fail('only a span has lines below it; an event, a link and `...` have none.')
  return above.children
}

function refuseAlias(line: NotationLine, aliases: Map<string, number>, cursor: Cursor): void {
  if (line.type !== 'span' || line.alias === undefined) return
  const first = aliases.get(line.alias)
  if (first !== undefined)
    cursor.fail(`the alias #${line.alias} is given twice; line ${first} has it.`, cursor.text.indexOf(`#${line.alias}`))
  aliases.set(line.alias, cursor.line)
}
