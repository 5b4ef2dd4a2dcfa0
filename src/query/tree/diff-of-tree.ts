import type { InsertedLine } from '../../trace/notation/draw-options.ts'
import { drawTrace } from '../../trace/notation/draw-trace.ts'
import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import type { Difference } from '../field-check.ts'
import { descendantsOf } from '../relations/kin.ts'
import type { TreeMiss } from './explain-tree.ts'

/** Longer drawings are elided; what differs always stays. */
const shownLines = 60

/** Two texts for a runner's diff. */
export interface TreeDiff {
  readonly actual: string
  readonly expected: string
}

/** A line of the traces or of the tree, as one of the two texts has it. */
interface Side {
  readonly isActual: boolean
  readonly extra: ReadonlySet<Span>
  readonly differing: ReadonlyMap<Span, readonly Difference[]>
  readonly missing: ReadonlyMap<Span | undefined, readonly InsertedLine[]>
}

/** Marks a line that the other text has alone. No drawing holds it: control characters are drawn escaped. */
const dropped = '\u0001'

/**
 * The traces, and the traces as the tree wants them, for a runner's diff: alike line by line but for what is missing, not
 * expected or different. Indented by spaces, so that a line which is not there changes no other.
 */
export function diffOfTree({ verdict: { faults } }: TreeMiss, selection: SpanSelection): TreeDiff {
  const extra = new Set<Span>()
  const differing = new Map<Span, readonly Difference[]>()
  const missing = new Map<Span | undefined, InsertedLine[]>()
  for (const fault of faults) {
    if (fault.type === 'extra') for (const span of [fault.span, ...descendantsOf(fault.span)]) extra.add(span)
    else if (fault.type === 'differs') differing.set(fault.span, fault.differences)
    else if (fault.type === 'missing') {
      const line: InsertedLine = { text: fault.node.text(), remark: '', ...(fault.after ? { after: fault.after } : {}) }
      missing.set(fault.parent, [...(missing.get(fault.parent) ?? []), line])
    }
  }
  const side = { extra, differing, missing }
  return {
    actual: drawSide({ ...side, isActual: true }, selection),
    expected: drawSide({ ...side, isActual: false }, selection),
  }
}

function drawSide({ isActual, extra, differing, missing }: Side, { traces }: SpanSelection): string {
  const drawing = drawTrace(traces, {
    attributes: 'none',
    events: 'none',
    maxLines: shownLines,
    remark(span) {
      if (!isActual && extra.has(span)) return dropped
      return differing
        .get(span)
        ?.map(({ field, expected, received }) => `${field}: ${isActual ? received : expected}`)
        .join(', ')
    },
    insert: (parent) =>
      (missing.get(parent) ?? []).map((line) => ({ ...line, remark: isActual ? dropped : line.remark })),
  })
  return drawing
    .split('\n')
    .filter((line) => !line.includes(dropped))
    .map((line) => line.replace(/^[\u2500-\u257f ]+/, (lead) => ' '.repeat(lead.length)).replace(/ +← ?$/, ''))
    .join('\n')
}
