import { drawTrace } from '../../trace/notation/draw-trace.ts'
import type { InsertedLine } from '../../trace/notation/draw-options.ts'
import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import { numberedRows } from '../explain/difference-rows.ts'
import { count, list } from '../explain/words.ts'
import { waysToBind } from './bindings.ts'
import { fitsAlone, treeMatcher } from './match-tree.ts'
import { type Finding, findFaults, type Faults } from './find-faults.ts'
import { rootsOf } from './tree-fits.ts'
import type { Bindings, Level, TreeNode, TreeOptions } from './tree-pattern.ts'

/** So many lines of a tree are shown, those with faults always among them. */
const shownLines = 60
/** So many spans that differ are shown in rows. */
const shownRows = 8
/** So many ways to bind aliases are looked at, to explain the one that comes nearest. */
const triedWays = 20

/** Explains why a tree does not fit: what is missing, not expected and different, in rows and marked on one drawn tree. */
export function explainTree(tree: Level, selection: SpanSelection, options: TreeOptions): string {
  const { faults, bindings } = nearestFaults(tree, selection, options)
  const differing = faults.filter((fault) => fault.type === 'differs')
  const rows = differing.length === 0 ? '' : `\n${numberedRows(differing.slice(0, shownRows))}`
  return `${sayFaults(faults)}${rows}\n\n${drawFaults(faults, selection, bindings)}`
}

function nearestFaults(
  tree: Level,
  selection: SpanSelection,
  options: TreeOptions,
): { faults: Faults; bindings: Bindings } {
  let best: { faults: Faults; bindings: Bindings } | undefined
  let tried = 0
  for (const bindings of waysToBind(tree, selection)) {
    const { fits } = treeMatcher(options, bindings)
    const faults = findFaults(tree, rootsOf(selection), { fits, bindings, inOrder: options.inOrder ?? false })
    if (!best || faults.length < best.faults.length) best = { faults, bindings }
    if (++tried >= triedWays) break
  }
  return best ?? { faults: [], bindings: new Map() }
}

function sayFaults(faults: Faults): string {
  const number = (type: Finding['type']): number => faults.filter((fault) => fault.type === type).length
  const [missing, extra, differs, order] = [number('missing'), number('extra'), number('differs'), number('order')]
  const parts = [
    ...(missing > 0 ? [`${count(missing, 'span')} ${missing === 1 ? 'is' : 'are'} missing`] : []),
    ...(extra > 0 ? [`${count(extra, 'span')} ${extra === 1 ? 'is' : 'are'} not expected`] : []),
    ...(differs > 0 ? [`${count(differs, 'span')} ${differs === 1 ? 'differs' : 'differ'}`] : []),
    ...(order > 0 ? [`${count(order, 'span')} ${order === 1 ? 'starts' : 'start'} out of order`] : []),
  ]
  return `The trace does not match the tree: ${list(parts)}${differs > 0 ? ':' : '.'}`
}

function drawFaults(faults: Faults, { traces }: SpanSelection, bindings: Bindings): string {
  const extra = faults.filter((fault) => fault.type === 'extra').map(({ span }) => span)
  const differing = faults.filter((fault) => fault.type === 'differs')
  const remarks = new Map<Span, string>()
  const inserted = new Map<Span | undefined, InsertedLine[]>()
  const strayed = new Set<Span>()
  for (const fault of faults) {
    if (fault.type !== 'missing') continue
    const { node, number, parent, after } = fault
    const elsewhere = extra.find((span) => !strayed.has(span) && fitsAlone(node, span, bindings))
    if (elsewhere) strayed.add(elsewhere)
    const line: InsertedLine = {
      text: node.text(),
      remark: sayMissing(node, number, elsewhere),
      ...(after ? { after } : {}),
    }
    inserted.set(parent, [...(inserted.get(parent) ?? []), line])
  }
  for (const fault of faults) {
    if (fault.type === 'extra') remarks.set(fault.span, sayExtra(fault, strayed))
    if (fault.type === 'order') remarks.set(fault.span, 'starts out of order')
  }
  differing.forEach(({ span, differences }, i) => {
    const fields = `differs in ${list(differences.map(({ field }) => field))}`
    remarks.set(span, differing.length > 1 && i < shownRows ? `(${i + 1}) ${fields}` : fields)
  })
  const drawing = drawTrace(traces, {
    attributes: 'none',
    events: 'none',
    maxLines: shownLines,
    remark: (span) => remarks.get(span),
    insert: (parent) => inserted.get(parent) ?? [],
  })
  return drawing.replaceAll(/^(?=.)/gm, '  ')
}

function sayMissing({ bounds }: TreeNode, number: number, elsewhere: Span | undefined): string {
  const missing = bounds.min === 1 ? 'missing' : `${number} of ${bounds.min} missing`
  const place = elsewhere?.parent ? `below ${JSON.stringify(elsewhere.parent.name)}` : 'without a parent'
  return elsewhere ? `${missing} here: there is one ${place}` : missing
}

function sayExtra({ span, reason }: Finding & { readonly type: 'extra' }, strayed: ReadonlySet<Span>): string {
  if (strayed.has(span)) return 'not expected here'
  return reason === 'too-many' ? 'not expected: one too many' : 'not expected'
}
