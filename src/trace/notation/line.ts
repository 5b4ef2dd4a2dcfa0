/** A line of a drawing, with the lines below it. */
export interface Line {
  /** Draws the text. Asked only of lines that are shown, since most lines of a big trace are not. */
  readonly text: () => string
  readonly remark: string | undefined
  readonly children: Line[]
}

/** The line that stands for others. */
export function ellipsis(hidden: number, noun: 'line' | 'trace'): Line {
  return { text: () => '...', remark: `${hidden} more ${noun}${hidden === 1 ? '' : 's'}`, children: [] }
}

/** How many lines there are, with all below them. */
export function countLines(lines: Iterable<Line>): number {
  let count = 0
  const pending = [...lines]
  for (let line = pending.pop(); line; line = pending.pop()) {
    count++
    for (const child of line.children) pending.push(child)
  }
  return count
}
