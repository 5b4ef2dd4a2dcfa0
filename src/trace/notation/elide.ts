import type { Line } from './render-tree.ts'

/**
 * Cuts a drawing to about `maxLines`: lines with a remark and all that lies above them stay, then as many of the others
 * as there is room for, from the top; each run that is left out becomes one `...` with its count.
 */
export function elide(forest: readonly Line[][], maxLines: number): Line[][] {
  const total = forest.reduce((sum, roots) => sum + countLines(roots), 0)
  if (total <= maxLines) return forest.map((roots) => [...roots])
  const kept = keepRemarked(forest)
  let room = maxLines - kept.size
  for (const roots of forest) {
    const queue = [...roots]
    for (let i = 0; i < queue.length && room > 0; i++) {
      const line = queue[i] as Line
      if (!kept.has(line)) {
        kept.add(line)
        room--
      }
      for (const child of line.children) queue.push(child)
    }
  }
  return forest.map((roots) => prune(roots, kept))
}

function keepRemarked(forest: readonly Line[][]): Set<Line> {
  const kept = new Set<Line>()
  const pending = forest.flat().map((line) => ({ line, above: undefined as Above | undefined }))
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.line.remark !== undefined) {
      for (let at: Above | undefined = next; at && !kept.has(at.line); at = at.above) kept.add(at.line)
    }
    for (const child of next.line.children) pending.push({ line: child, above: next })
  }
  return kept
}

interface Above {
  readonly line: Line
  readonly above: Above | undefined
}

function prune(lines: readonly Line[], kept: ReadonlySet<Line>): Line[] {
  const out: Line[] = []
  let hidden = 0
  const close = (): void => {
    if (hidden > 0) out.push({ text: '...', remark: `${hidden} more ${hidden === 1 ? 'line' : 'lines'}`, children: [] })
    hidden = 0
  }
  for (const line of lines) {
    if (kept.has(line)) {
      close()
      out.push({ text: line.text, remark: line.remark, children: prune(line.children, kept) })
    } else hidden += countLines([line])
  }
  close()
  return out
}

function countLines(lines: readonly Line[]): number {
  let count = 0
  const pending = [...lines]
  for (let line = pending.pop(); line; line = pending.pop()) {
    count++
    for (const child of line.children) pending.push(child)
  }
  return count
}
