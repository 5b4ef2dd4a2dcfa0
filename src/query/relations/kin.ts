import type { Span } from '../../trace/span.ts'
import type { Trace } from '../../trace/trace.ts'
import { type Fitting, indexOf, oncePerTrace, oncePerTraceOf } from './fitting.ts'
import { treeNumbersOf } from './tree-numbers.ts'

type Test = (span: Span) => boolean

const nobody: readonly Span[] = []

/** Whether the parent fits. */
export function parentTest({ query }: Fitting): Test {
  return ({ parent }) => parent !== undefined && query.test(parent)
}

/** Whether a span above fits: a span passes on to its children what holds for it or lies above it. */
export function ancestorTest(fitting: Fitting): Test {
  return testOfFlags((trace) => {
    const { parents, fromTheTop } = treeNumbersOf(trace)
    const fits = fitting.flags(trace)
    const below = new Uint8Array(fits.length)
    for (const i of fromTheTop) {
      const parent = parents[i] as number
      if (parent >= 0 && (below[parent] || fits[parent])) below[i] = 1
    }
    return below
  })
}

/** Whether a child fits. */
export function childTest(fitting: Fitting): Test {
  return testOfFlags((trace) => {
    const { parents } = treeNumbersOf(trace)
    const fits = fitting.flags(trace)
    const above = new Uint8Array(fits.length)
    for (let i = 0; i < fits.length; i++) {
      const parent = parents[i] as number
      if (fits[i] && parent >= 0) above[parent] = 1
    }
    return above
  })
}

/** Whether a span below fits: a span passes on to its parent what holds for it or lies below it. */
export function descendantTest(fitting: Fitting): Test {
  return testOfFlags((trace) => {
    const { parents, fromTheTop } = treeNumbersOf(trace)
    const fits = fitting.flags(trace)
    const above = new Uint8Array(fits.length)
    for (let at = fromTheTop.length - 1; at >= 0; at--) {
      const i = fromTheTop[at] as number
      const parent = parents[i] as number
      if (parent >= 0 && (fits[i] || above[i])) above[parent] = 1
    }
    return above
  })
}

/** Whether another span of the same parent fits: more of the family than the span itself do. */
export function siblingTest(fitting: Fitting): Test {
  const counts = oncePerTraceOf((trace) => {
    const { parents } = treeNumbersOf(trace)
    const fits = fitting.flags(trace)
    const below = new Uint32Array(fits.length)
    for (let i = 0; i < fits.length; i++) {
      const parent = parents[i] as number
      if (fits[i] && parent >= 0) below[parent] = (below[parent] as number) + 1
    }
    const ofLostParents = new Map<readonly Span[], number>()
    for (const family of byLostParent(trace).values()) {
      ofLostParents.set(family, family.filter((one) => fits[indexOf(one)]).length)
    }
    return { fits, below, ofLostParents }
  })
  return (span) => {
    const { fits, below, ofLostParents } = counts(span.trace)
    const number = span.parent ? below[indexOf(span.parent)] : ofLostParents.get(familyOf(span))
    return (number ?? 0) > (fits[indexOf(span)] as number)
  }
}

/** A test that is answered for all spans of a trace at once. */
function testOfFlags(compute: (trace: Trace) => Uint8Array): Test {
  const flags = oncePerTraceOf(compute)
  return (span) => flags(span.trace)[indexOf(span)] === 1
}

/** The spans above, the nearest first. */
export function* ancestorsOf(span: Span): Iterable<Span> {
  for (let above = span.parent; above; above = above.parent) yield above
}

/** The spans below, level by level. */
export function* descendantsOf(span: Span): Iterable<Span> {
  const level: Span[] = [span]
  for (const one of level) {
    for (const child of one.children) {
      yield child
      level.push(child)
    }
  }
}

/** The other spans of the same parent. */
export function* siblingsOf(span: Span): Iterable<Span> {
  for (const one of familyOf(span)) if (one !== span) yield one
}

/** A span and its siblings. Spans that name one parent which was not recorded are siblings too; roots name none. */
function familyOf(span: Span): readonly Span[] {
  if (span.parent) return span.parent.children
  if (span.parentSpanId === undefined || span.parentage === 'cycle') return nobody
  return byLostParent(span.trace).get(span.parentSpanId) ?? nobody
}

/** The spans whose parent was not recorded, by its id. */
const byLostParent = oncePerTrace((trace) => {
  const families = new Map<string, Span[]>()
  for (const span of trace.roots) {
    if (span.parentSpanId === undefined || span.parentage === 'cycle') continue
    const family = families.get(span.parentSpanId)
    if (family) family.push(span)
    else families.set(span.parentSpanId, [span])
  }
  return families
})
