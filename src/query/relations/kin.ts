import type { Span } from '../../trace/span.ts'
import type { Trace } from '../../trace/trace.ts'
import { type Fitting, oncePerTrace } from './fitting.ts'

type Test = (span: Span) => boolean

const nobody: readonly Span[] = []

/** Whether the parent fits. */
export function parentTest({ query }: Fitting): Test {
  return ({ parent }) => parent !== undefined && query.test(parent)
}

/** Whether a span above fits: a span passes on to its children what holds for it or lies above it. */
export function ancestorTest(fitting: Fitting): Test {
  const below = oncePerTrace((trace) => {
    const fits = new Set(fitting.in(trace))
    const found = new Set<Span>()
    if (fits.size === 0) return found
    for (const span of fromTheTop(trace)) {
      if (span.parent && (found.has(span.parent) || fits.has(span.parent))) found.add(span)
    }
    return found
  })
  return (span) => below(span.trace).has(span)
}

/** Whether a child fits. */
export function childTest(fitting: Fitting): Test {
  const parents = oncePerTrace((trace) => new Set(fitting.in(trace).map(({ parent }) => parent)))
  return (span) => parents(span.trace).has(span)
}

/** Whether a span below fits: walks up from each that fits, and stops where a walk has been before. */
export function descendantTest(fitting: Fitting): Test {
  const above = oncePerTrace((trace) => {
    const found = new Set<Span>()
    for (const { parent } of fitting.in(trace)) {
      for (let span = parent; span && !found.has(span); span = span.parent) found.add(span)
    }
    return found
  })
  return (span) => above(span.trace).has(span)
}

/** Whether another span of the same parent fits. */
export function siblingTest(fitting: Fitting): Test {
  const counts = oncePerTrace((trace) => {
    const fits = new Set(fitting.in(trace))
    const perFamily = new Map<readonly Span[], number>()
    for (const span of fits) perFamily.set(familyOf(span), (perFamily.get(familyOf(span)) ?? 0) + 1)
    perFamily.delete(nobody)
    return { fits, perFamily }
  })
  return (span) => {
    const { fits, perFamily } = counts(span.trace)
    return (perFamily.get(familyOf(span)) ?? 0) > (fits.has(span) ? 1 : 0)
  }
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

/** Every span, a parent before its children. */
export function fromTheTop({ roots }: Trace): readonly Span[] {
  const spans = [...roots]
  for (const span of spans) for (const child of span.children) spans.push(child)
  return spans
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
