import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileQuery } from '../../../src/query/compile-query.ts'
import { sameAs } from '../../../src/query/same-as.ts'
import { span as node, type TreeSpan } from '../../../src/query/tree/builder.ts'
import { compileTree } from '../../../src/query/tree/compile-tree.ts'
import { explainTree, nearestMiss } from '../../../src/query/tree/explain-tree.ts'
import { treeFits } from '../../../src/query/tree/tree-fits.ts'
import { drawValue } from '../../../src/trace/notation/draw-attributes.ts'
import type { Span } from '../../../src/trace/span.ts'
import { selectSpans } from '../../../src/trace/trace-source.ts'
import { makeTrace, span, type SpanSketch } from '../../support/make-trace.ts'

/** A small tree as the parent of each of its members but the first, each with what it says. */
interface Shape<T> {
  readonly parents: readonly number[]
  readonly members: readonly T[]
}

function shape<T>(member: fc.Arbitrary<T>, parents: readonly number[]): fc.Arbitrary<Shape<T>> {
  return fc
    .array(member, { minLength: parents.length + 1, maxLength: parents.length + 1 })
    .map((members) => ({ parents, members }))
}

const anyParents = fc.array(fc.nat(), { maxLength: 4 }).map((picks) => picks.map((pick, i) => pick % (i + 1)))

const anyValues = fc.record({ x: fc.constantFrom(1, 2, '1'), y: fc.constantFrom(1, '1') }, { requiredKeys: [] })
const anyWant = fc.record({
  name: fc.constantFrom('a', 'b', undefined),
  key: fc.constantFrom('x', 'y'),
  /** The number of another node; the parent where it is -1. */
  other: fc.option(fc.integer({ min: -1, max: 4 }), { nil: undefined }),
  of: fc.constantFrom('x', 'y'),
})
type Want = typeof anyWant extends fc.Arbitrary<infer T> ? T : never
type Values = typeof anyValues extends fc.Arbitrary<infer T> ? T : never

/** A tree of spans and one of nodes, mostly of the same shape, so that many of the pairs fit. */
const anyPair = fc
  .tuple(anyParents, anyParents, fc.boolean())
  .chain(([parents, others, same]) =>
    fc.tuple(
      shape(fc.record({ name: fc.constantFrom('a', 'b'), values: anyValues }), parents),
      shape(anyWant, same ? parents : others),
    ),
  )

function childrenOf({ parents }: Shape<unknown>, parent: number): number[] {
  return parents.flatMap((one, i) => (one === parent ? [i + 1] : []))
}

function sketch(spans: Shape<{ name: string; values: Values }>, at = 0): SpanSketch {
  const { name, values } = spans.members[at] as { name: string; values: Values }
  return span(
    name,
    { attributes: values },
    childrenOf(spans, at).map((child) => sketch(spans, child)),
  )
}

function otherOf({ other }: Want, number: number): number | undefined {
  return other === undefined || other < 0 ? other : other % number
}

function nodeOf(wants: Shape<Want>, at = 0): TreeSpan {
  const want = wants.members[at] as Want
  const other = otherOf(want, wants.members.length)
  const attributes = other === undefined ? {} : { [want.key]: sameAs(other < 0 ? 'parent' : `n${other}`, want.of) }
  const children = childrenOf(wants, at).map((child) => nodeOf(wants, child))
  return node(want.name ?? /./, { as: `n${at}`, attributes }, children)
}

function notationOf(wants: Shape<Want>, at = 0, depth = 0): string {
  const want = wants.members[at] as Want
  const other = otherOf(want, wants.members.length)
  const value = other === undefined ? '' : ` {${want.key}: #${other < 0 ? 'parent' : `n${other}`}.${want.of}}`
  const lines = childrenOf(wants, at).map((child) => notationOf(wants, child, depth + 1))
  return [`${'  '.repeat(depth)}${want.name ?? '*'}${value} #n${at}`, ...lines].join('\n')
}

/** Whether the nodes can be given spans one to one: by trying every way to place them, parents first. */
function fitsByDefinition(wants: Shape<Want>, root: Span): boolean {
  const placed: Span[] = []
  const place = (at: number): boolean => {
    if (at === wants.members.length) return isFit(wants, placed)
    const parent = at === 0 ? undefined : placed[wants.parents[at - 1] as number]
    const free = (parent ? parent.children : [root]).filter((one) => !placed.slice(0, at).includes(one))
    return free.some((one) => {
      placed[at] = one
      return place(at + 1)
    })
  }
  return wants.members.length === root.trace.spans.length && place(0)
}

function isFit(wants: Shape<Want>, placed: readonly Span[]): boolean {
  return wants.members.every((want, at) => {
    const one = placed[at] as Span
    if (want.name !== undefined && one.name !== want.name) return false
    const other = otherOf(want, wants.members.length)
    if (other === undefined) return true
    const value = one.attributes[want.key]
    return value !== undefined && value === (other < 0 ? one.parent : placed[other])?.attributes[want.of]
  })
}

test('a tree with aliases fits exactly when its nodes can be placed such that the values are the same', () => {
  let fitting = 0
  fc.assert(
    fc.property(anyPair, ([spans, wants]) => {
      const trace = makeTrace(sketch(spans))
      const selection = selectSpans(trace) ?? { spans: [], traces: [] }
      const expected = fitsByDefinition(wants, trace.roots[0] as Span)
      if (expected) fitting++
      const trees = [compileTree(nodeOf(wants)), compileTree(notationOf(wants))]
      expect(trees.map((tree) => treeFits(tree, selection, {}))).toEqual([expected, expected])
      const told = trees.filter(() => !expected).map((tree) => explainTree(nearestMiss(tree, selection, {}), selection))
      expect(told.filter((text) => !/^The trace does not match the tree: \d/.test(text))).toEqual([])
    }),
    { numRuns: 2000 },
  )
  expect(fitting).toBeGreaterThan(20)
})

test('the alias of the parent fits exactly the spans that have the value of their parent', () => {
  fc.assert(
    fc.property(anyPair, fc.constantFrom('x', 'y'), fc.constantFrom('x', 'y'), ([spans], key, of) => {
      const trace = makeTrace(sketch(spans))
      const query = compileQuery({ attributes: { [key]: sameAs('parent', of) } })
      const wanted = trace.spans.map(({ parent }) => parent?.attributes[of])
      const same = trace.spans.map(
        ({ attributes }, i) => attributes[key] !== undefined && attributes[key] === wanted[i],
      )
      expect(trace.spans.map(query.test)).toEqual(same)
      const told = trace.spans.map((one) => query.differences(one)[0]?.expected)
      expect(told.map((text, i) => text?.includes(`(${drawValue(wanted[i])})`) ?? true)).toEqual(
        told.map((text, i) => text === undefined || wanted[i] !== undefined),
      )
    }),
  )
})
