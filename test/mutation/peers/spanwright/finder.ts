import type { SpanPattern } from '../../../../src/query/span-pattern.ts'
import type { Span } from '../../../../src/trace/span.ts'
import { ranTogether } from '../../../../src/query/relations/clock.ts'
import { toPattern } from './built.ts'
import type { Recorded } from './check.ts'

/** Finds the span of another run that stands for one of the good run; undefined where there is none. */
export type Finder = (recorded: Recorded) => Span | undefined

/**
 * How an author gets hold of a span: by a pattern that only it fits, with its parent or a child where that is needed; else
 * by its place, as long as no siblings on the way may start in another order. Undefined where neither will do.
 */
export function finderOf(span: Span, good: Recorded): Finder | undefined {
  const [firstChild] = span.children
  const near = span.parent ? { parent: describe(span.parent) } : {}
  const below = firstChild ? { child: describe(firstChild) } : {}
  const patterns = [{}, below, near, { ...near, ...below }].map((more) => ({ ...describe(span), ...more }))
  const telling = patterns.find((pattern) => findAll(good, pattern).length === 1)
  if (telling) return (recorded) => findAll(recorded, telling)[0]
  return isPlaceSure(span) ? byPlace(pathOf(span, good)) : undefined
}

/** A span by what it is, apart from the others. */
export function describe({ name, kind, attributes }: Span): SpanPattern {
  return { name, kind, exactAttributes: toPattern(attributes) }
}

/** The spans of all traces that fit. */
export function findAll({ traces }: Recorded, pattern: SpanPattern): Span[] {
  return traces.flatMap((trace) => trace.findAll(pattern))
}

/** This process knows the order of the spans that it saw; of those of others only of what ran one after another. */
function isPlaceSure(span: Span): boolean {
  for (let one: Span | undefined = span; one; one = one.parent) {
    const siblings = one.parent?.children ?? one.trace.roots
    const start = one
    const rivals = siblings.filter((other) => other !== start && ranTogether(other, start))
    if (rivals.some(({ startSequence }) => startSequence === undefined || start.startSequence === undefined))
      return false
  }
  return true
}

function pathOf(span: Span, { traces }: Recorded): number[] {
  const side = span.parent?.children ?? traces.flatMap(({ roots }) => roots)
  return [...(span.parent ? pathOf(span.parent, { traces } as Recorded) : []), side.indexOf(span)]
}

/** `trace.roots[0].children[2]` */
function byPlace(path: readonly number[]): Finder {
  return ({ traces }) => {
    let span: Span | undefined
    let side: readonly Span[] = traces.flatMap(({ roots }) => roots)
    for (const index of path) {
      span = side[index]
      side = span?.children ?? []
    }
    return span
  }
}
