import { countLines, ellipsis, type Line } from './line.ts'

/** Below this depth a `...` stands for the rest: each level indents further, so the text would grow with its square. */
const deepest = 1000

/** Sets lines out as a tree with box-drawing characters. Iterative, because a trace may be deeper than the call stack. */
export function renderTree(roots: readonly Line[]): string {
  const out: string[] = []
  const pending = roots.toReversed().map((line) => ({ line, lead: '', below: '', depth: 0 }))
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { line, lead, below, depth } = next
    out.push(lead + line.text() + drawRemark(line.remark))
    const children = depth < deepest || line.children.length === 0 ? line.children : [hide(line.children)]
    for (let i = children.length - 1; i >= 0; i--) {
      const last = i === children.length - 1
      pending.push({
        line: children[i] as Line,
        lead: `${below}${last ? '└─ ' : '├─ '}`,
        below: `${below}${last ? '   ' : '│  '}`,
        depth: depth + 1,
      })
    }
  }
  return out.join('\n')
}

function drawRemark(remark: string | undefined): string {
  return remark === undefined ? '' : `   ← ${remark.replaceAll(/\s+/g, ' ')}`
}

function hide(lines: readonly Line[]): Line {
  return ellipsis(countLines(lines), 'line')
}
