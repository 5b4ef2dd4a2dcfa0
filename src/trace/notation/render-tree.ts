/** A line of a drawing, with the lines below it. */
export interface Line {
  readonly text: string
  readonly remark: string | undefined
  readonly children: Line[]
}

/** Sets lines out as a tree with box-drawing characters. Iterative, because a trace may be deeper than the call stack. */
export function renderTree(roots: readonly Line[]): string {
  const out: string[] = []
  const pending = roots.toReversed().map((line) => ({ line, lead: '', below: '' }))
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { line, lead, below } = next
    out.push(line.remark === undefined ? lead + line.text : `${lead}${line.text}   ← ${line.remark}`)
    for (let i = line.children.length - 1; i >= 0; i--) {
      const last = i === line.children.length - 1
      pending.push({
        line: line.children[i] as Line,
        lead: `${below}${last ? '└─ ' : '├─ '}`,
        below: `${below}${last ? '   ' : '│  '}`,
      })
    }
  }
  return out.join('\n')
}
