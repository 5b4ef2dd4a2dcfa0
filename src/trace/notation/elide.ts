import { countLines, ellipsis, type Line } from './line.ts'

/**
 * Cuts a drawing to about `maxLines`: lines with a remark and all that lies above them stay, then as many of the others
 * as there is room for, the nearest to a remark first; each run that is left out becomes one `...` with its count.
 */
export function elide(forest: readonly Line[][], maxLines: number): Line[][] {
  if (forest.reduce((sum, roots) => sum + countLines(roots), 0) <= maxLines) return [...forest]
  const kept = keepRemarked(forest)
  fill(kept, forest, maxLines)
  return prune(forest, kept)
}

interface Above {
  readonly line: Line
  readonly above: Above | undefined
}

/** The lines with a remark, each followed by those above it. */
function keepRemarked(forest: readonly Line[][]): Set<Line> {
  const kept = new Set<Line>()
  const pending: Above[] = forest.flat().map((line) => ({ line, above: undefined }))
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.line.remark !== undefined) {
      for (let at: Above | undefined = next; at && !kept.has(at.line); at = at.above) kept.add(at.line)
    }
    for (const child of next.line.children) pending.push({ line: child, above: next })
  }
  return kept
}

/** Adds lines while there is room: what lies below the lines that are kept, then the rest, level by level. */
function fill(kept: Set<Line>, forest: readonly Line[][], maxLines: number): void {
  for (const tops of [[...kept], forest.flat()]) {
    const queue = new Set(tops)
    for (const line of queue) {
      if (!kept.has(line) && kept.size >= maxLines) return
      kept.add(line)
      for (const child of line.children) queue.add(child)
    }
  }
}

function prune(forest: readonly Line[][], kept: ReadonlySet<Line>): Line[][] {
  const out: Line[][] = []
  let hidden = 0
  const close = (): void => {
    if (hidden > 0) out.push([ellipsis(hidden, 'trace')])
    hidden = 0
  }
  for (const roots of forest) {
    if (roots.some((root) => kept.has(root))) {
      close()
      out.push(pruneTree(roots, kept))
    } else hidden++
  }
  close()
  return out
}

/** Iterative, because a trace may be deeper than the call stack. */
function pruneTree(roots: readonly Line[], kept: ReadonlySet<Line>): Line[] {
  const out: Line[] = []
  const pending = [{ from: roots, to: out }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const line of pruneSiblings(next.from, kept)) {
      const copy: Line = { ...line, children: [] }
      next.to.push(copy)
      pending.push({ from: line.children, to: copy.children })
    }
  }
  return out
}

/** Puts one `...` in the place of each run that is not kept; a line that is a run of its own stays, as it is no longer. */
function pruneSiblings(lines: readonly Line[], kept: ReadonlySet<Line>): Line[] {
  const out: Line[] = []
  let run: Line[] = []
  const close = (): void => {
    const hidden = countLines(run)
    if (hidden === 1) out.push(...run)
    else if (hidden > 1) out.push(ellipsis(hidden, 'line'))
    run = []
  }
  for (const line of lines) {
    if (kept.has(line)) {
      close()
      out.push(line)
    } else run.push(line)
  }
  close()
  return out
}
