import type { CriticalPathStep } from '../../src/query/analysis/critical-path.ts'
import { shorten } from '../../src/query/explain/shorten.ts'
import { drawSpanLine } from '../../src/trace/notation/draw-line.ts'
import type { Span } from '../../src/trace/span.ts'
import { shownRows } from './rows.ts'

/** The width that a span's line may have. */
const widest = 72

/**
 * Sets a critical path out in aligned rows: each span below the one that waited for it, with the milliseconds that were its
 * own and their share, and the biggest marked. Of a long path the biggest are shown.
 */
export function drawPath(path: readonly CriticalPathStep[]): string {
  const bySize = path.toSorted((a, b) => b.selfMs - a.selfMs)
  const shown = new Set(bySize.slice(0, shownRows))
  const total = sum(path)
  const lines = linesOf(path, shown)
  const rows = path
    .filter((step) => shown.has(step))
    .map((step) => rowOf(lines.get(step) ?? '', step.selfMs, total, step === bySize[0] && path.length > 1))
  const hidden = bySize.slice(shownRows)
  if (hidden.length > 0) rows.push(rowOf(`... and ${hidden.length} more`, sum(hidden), total, false))
  const widthOf = (column: 'text' | 'ms' | 'share'): number => Math.max(...rows.map((row) => row[column].length))
  const [textWidth, msWidth, shareWidth] = [widthOf('text'), widthOf('ms'), widthOf('share')]
  return rows
    .map(({ text, ms, share, mark }) => {
      return `  ${text.padEnd(textWidth)}   ${ms.padStart(msWidth)}   ${share.padStart(shareWidth)}${mark}`
    })
    .join('\n')
}

/** Milliseconds as a person reads them: three digits that count, and no more. */
export function printMs(ms: number): string {
  return `${ms >= 100 ? Math.round(ms) : Number(ms.toPrecision(3))} ms`
}

interface Row {
  readonly text: string
  readonly ms: string
  readonly share: string
  readonly mark: string
}

/** The spans in the notation, each indented by how many of those shown it lies below. */
function linesOf(
  path: readonly CriticalPathStep[],
  shown: ReadonlySet<CriticalPathStep>,
): Map<CriticalPathStep, string> {
  const services = new Set(path.map(({ span }) => span.service))
  const depths = new Map<Span, number>()
  const lines = new Map<CriticalPathStep, string>()
  path.forEach((step, i) => {
    const { span } = step
    const depth = (span.parent && depths.get(span.parent)) ?? 0
    depths.set(span, shown.has(step) ? depth + 1 : depth)
    const showService = services.size > 1 && (i === 0 || span.service !== span.parent?.service)
    if (shown.has(step)) {
      lines.set(
        step,
        shorten(`${'  '.repeat(depth)}${drawSpanLine(span, { attributes: 'none' }, showService)}`, widest),
      )
    }
  })
  return lines
}

function rowOf(text: string, ms: number, total: number, most: boolean): Row {
  const share = `${total > 0 ? Math.round((ms / total) * 100) : 0}%`
  return { text, ms: printMs(ms), share, mark: most && ms > 0 ? '   ← most' : '' }
}

function sum(steps: readonly CriticalPathStep[]): number {
  return steps.reduce((total, { selfMs }) => total + selfMs, 0)
}
