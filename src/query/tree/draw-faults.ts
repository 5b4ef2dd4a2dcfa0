import type { InsertedLine } from '../../trace/notation/draw-options.ts'
import { drawTrace } from '../../trace/notation/draw-trace.ts'
import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import { mayDifferByOpen, withSampling } from '../explain/standing.ts'
import { list } from '../explain/words.ts'
import type { Faults } from './find-faults.ts'
import type { Missing, Strays } from './strays.ts'

/** So many lines of a tree are shown, those with faults always among them. */
const shownLines = 60
/** So many spans that differ are shown in rows. */
export const shownRows = 8

/** Draws traces with all faults marked, and with the lines that are missing. */
export function drawFaults(
  faults: Faults,
  strays: Strays,
  exchanged: ReadonlyMap<Span, Span>,
  { traces }: SpanSelection,
): string {
  const remarks = remarksOn(faults, strays, exchanged)
  const inserted = new Map<Span | undefined, InsertedLine[]>()
  for (const fault of faults) {
    if (fault.type !== 'missing') continue
    const { node, parent, after } = fault
    const remark = sayMissing(fault, strays.get(fault) ?? [])
    const line: InsertedLine = { text: node.text(), remark, ...(after ? { after } : {}) }
    inserted.set(parent, [...(inserted.get(parent) ?? []), line])
  }
  const drawing = drawTrace(traces, {
    attributes: 'none',
    events: 'none',
    maxLines: shownLines,
    remark: (span) => remarks.get(span),
    insert: (parent) => inserted.get(parent) ?? [],
  })
  return drawing.replaceAll(/^(?=.)/gm, '  ')
}

function remarksOn(faults: Faults, strays: Strays, exchanged: ReadonlyMap<Span, Span>): Map<Span, string> {
  const remarks = new Map<Span, string>()
  for (const fault of faults) {
    if (fault.type === 'extra') {
      remarks.set(fault.span, fault.reason === 'too-many' ? 'not expected: one too many' : 'not expected')
    }
    if (fault.type === 'order') remarks.set(fault.span, 'starts out of order')
  }
  for (const [fault, spans] of strays) for (const span of spans) remarks.set(span, sayStray(span, fault as Missing))
  const differing = faults.filter((fault) => fault.type === 'differs')
  differing.forEach(({ span, differences }, i) => {
    const open = mayDifferByOpen({ spans: [span], differences }) ? 'still open, ' : ''
    const other = exchanged.get(span)
    const elsewhere = other ? `, would fit ${placeBelow(other.parent)}` : ''
    const fields = withSampling(`${open}differs in ${list(differences.map(({ field }) => field))}${elsewhere}`, span)
    remarks.set(span, differing.length > 1 && i < shownRows ? `(${i + 1}) ${fields}` : fields)
  })
  return remarks
}

function sayMissing({ node, number }: Missing, strays: readonly Span[]): string {
  const { min } = node.bounds
  const missing = min === 1 ? 'missing' : `${number} of ${min} missing`
  const [first] = strays
  if (!first) return missing
  const who = strays.length < number ? `${strays.length} of them` : number === 1 ? 'it' : 'they'
  return `${missing} here: ${who} ${strays.length === 1 ? 'stands' : 'stand'} ${placeBelow(first.parent)}`
}

function sayStray(span: Span, { parent }: Missing): string {
  return `stands ${placeBelow(span.parent)} instead of ${placeBelow(parent)}`
}

function placeBelow(parent: Span | undefined): string {
  return parent ? `below ${JSON.stringify(parent.name)}` : 'at the top'
}
