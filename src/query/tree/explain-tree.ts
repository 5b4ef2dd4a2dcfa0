import type { Reason } from '../../trace/surroundings.ts'
import type { Span } from '../../trace/span.ts'
import type { SpanSelection } from '../../trace/trace-source.ts'
import { lookBeyond } from '../explain/beyond.ts'
import { numberedRows } from '../explain/difference-rows.ts'
import { hintAtParent, hintAtSampling, mayDifferByOpen, sayStarted, wasNotSampled } from '../explain/standing.ts'
import { count, list } from '../explain/words.ts'
import { waysToBind } from './bindings.ts'
import { drawFaults, shownRows } from './draw-faults.ts'
import { findExchanged } from './exchanged.ts'
import { type Finding, findFaults, type Faults, type Verdict } from './find-faults.ts'
import { fitsAlone, treeMatcher } from './match-tree.ts'
import { isOfAlias } from './node-differences.ts'
import { findStrays, type Strays } from './strays.ts'
import { rootsOf } from './tree-fits.ts'
import type { Bindings, Level, TreeNode, TreeOptions } from './tree-pattern.ts'

/** So many ways to bind aliases are looked at, to explain the one that comes nearest. */
const triedWays = 20
/** So many lines that are missing are looked for beyond the traces. */
const soughtBeyond = 2

/** What is wrong with traces, by a tree, and whom its aliases name. */
export interface TreeMiss {
  readonly verdict: Verdict
  readonly bindings: Bindings
}

/** Explains why a tree does not fit: what is missing, not expected and different, in rows and marked on one drawn tree. */
export function explainTree({ verdict, bindings }: TreeMiss, selection: SpanSelection): string {
  const { faults } = verdict
  const strays = findStrays(verdict, selection, bindings)
  const differing = faults.filter((fault) => fault.type === 'differs')
  const rows = differing.length === 0 ? '' : `\n${numberedRows(differing.slice(0, shownRows))}`
  const open = differing
    .filter(({ span, differences }) => mayDifferByOpen({ spans: [span], differences }))
    .map(({ span }) => span)
  const beyond = lookForMissing(faults, strays, selection)
  const facts = `${sayFaults(faults, strays)}${rows}${sayStarted(open)}${beyond.map(({ fact }) => `\n${fact}`).join('')}`
  const hints = [
    ...[...strays.values()].flat().slice(0, 1).flatMap(hintAtParent),
    ...(open.length > 0 ? ['end the span, or await what it covers, before the trace is taken.'] : []),
    ...(differing.some(({ span }) => wasNotSampled(span)) ? [hintAtSampling] : []),
    ...new Set(beyond.map(({ wayOut }) => wayOut)),
  ]
  return `${facts}\n\n${drawFaults(faults, strays, findExchanged(faults, bindings), selection)}${hints.map((hint) => `\nHint: ${hint}`).join('')}`
}

/** Finds what is wrong with traces that do not fit a tree, by the choice of aliases that comes nearest. */
export function nearestMiss(tree: Level, selection: SpanSelection, options: TreeOptions): TreeMiss {
  let best: { verdict: Verdict; bindings: Bindings; strayed: number } | undefined
  let tried = 0
  for (const bindings of waysToBind(tree, selection)) {
    const { fits } = treeMatcher(options, bindings)
    const judge = { fits, bindings, inOrder: options.inOrder ?? false }
    const first = findFaults(tree, rootsOf(selection), judge)
    const meansAnother = doubt(first, selection, bindings)
    const verdict = meansAnother ? findFaults(tree, rootsOf(selection), { ...judge, meansAnother }) : first
    const { faults } = verdict
    const strayed = countStrayed(faults)
    const fewer = !best || faults.length < best.verdict.faults.length
    if (!best || strayed < best.strayed || (strayed === best.strayed && fewer)) best = { verdict, bindings, strayed }
    if (++tried >= triedWays) break
  }
  return best ?? { verdict: { faults: [], placed: new Set() }, bindings: new Map() }
}

/** A line and a span of another name are no pair where a span that fits the line stands elsewhere, and for no other line. */
function doubt(
  { faults, placed }: Verdict,
  { traces }: SpanSelection,
  bindings: Bindings,
): ((node: TreeNode, span: Span) => boolean) | undefined {
  const free = traces.flatMap(({ spans }) => spans.filter((span) => !placed.has(span)))
  const doubted = new Set(
    faults.flatMap((fault) => {
      if (fault.type !== 'differs' || fault.node.query.testName(fault.span)) return []
      return free.some((span) => fitsAlone(fault.node, span, bindings)) ? [fault.node] : []
    }),
  )
  return doubted.size === 0 ? undefined : (node, span) => doubted.has(node) && !node.query.testName(span)
}

/** How many spans are those of an alias, but for the choice that was made. */
function countStrayed(faults: Faults): number {
  const strayed = (fault: Finding): boolean =>
    fault.type === 'differs' && fault.differences.some((difference) => isOfAlias(difference, fault.node))
  return faults.filter(strayed).length
}

/** Lines that no span of the traces stands for are looked for where else spans were recorded. */
function lookForMissing(faults: Faults, strays: Strays, selection: SpanSelection): Reason[] {
  const lost = faults.filter((fault) => fault.type === 'missing').filter((fault) => !strays.has(fault))
  return lost.slice(0, soughtBeyond).flatMap(({ node }) => {
    const reason = lookBeyond(node.query, selection)
    if (!reason) return []
    const fact = reason.fact.replace(/^A span that fits/, () => `A span that fits \`${node.text()}\``)
    return [{ ...reason, fact }]
  })
}

function sayFaults(faults: Faults, strays: Strays): string {
  const strayed = new Set<Span>([...strays.values()].flat())
  const number = (type: Finding['type']): number => faults.filter((fault) => fault.type === type).length
  const missing = faults.reduce((sum, fault) => sum + (fault.type === 'missing' ? fault.number : 0), 0) - strayed.size
  const extra = faults.filter((fault) => fault.type === 'extra' && !strayed.has(fault.span)).length
  const [differs, order] = [number('differs'), number('order')]
  const parts = [
    ...(missing > 0 ? [`${count(missing, 'span')} ${missing === 1 ? 'is' : 'are'} missing`] : []),
    ...(extra > 0 ? [`${count(extra, 'span')} ${extra === 1 ? 'is' : 'are'} not expected`] : []),
    ...(strayed.size > 0
      ? [`${count(strayed.size, 'span')} ${strayed.size === 1 ? 'stands' : 'stand'} elsewhere`]
      : []),
    ...(differs > 0 ? [`${count(differs, 'span')} ${differs === 1 ? 'differs' : 'differ'}`] : []),
    ...(order > 0 ? [`${count(order, 'span')} ${order === 1 ? 'starts' : 'start'} out of order`] : []),
  ]
  return `The trace does not match the tree: ${list(parts)}${differs > 0 ? ':' : '.'}`
}
