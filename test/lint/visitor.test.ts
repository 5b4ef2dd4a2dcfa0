import { expect, test } from 'vitest'
import { defineRule, type Rule, type SpanShape, type Visitor } from '../../src/lint/define-rule.ts'
import { makeTraces } from '../../src/lint/make-traces.ts'
import type { TraceSketch } from '../../src/lint/span-sketch.ts'
import { makeLinter } from './support/lint.ts'

/** Shows traces to a visitor. */
function show(visitor: Visitor, sketches: readonly TraceSketch[]): void {
  const rule: Rule = defineRule({
    id: 'shown',
    meta: { category: 'structure', description: 'made for a test', severity: 'error', sources: [] },
    messages: { found: 'found' },
    create: () => visitor,
  })
  const linter = makeLinter([rule], { rules: { shown: 'error' } })
  for (const trace of makeTraces(...sketches)) linter.check(trace)
}

test('shows a value no more that was called fine, but on spans of another kind or status', () => {
  const seen: string[] = []
  const visitor: Visitor = {
    attribute: (key, place) => {
      if (place !== 'span') return undefined
      return (value, span) => {
        seen.push(`${span.kind} ${span.status.code} ${key}=${String(value)}`)
        return value === 1 ? 'fine' : undefined
      }
    },
  }
  show(visitor, [
    'a [client] {n: 1}',
    'b [client] {n: 1}',
    'c [client error] {n: 1}',
    'd {n: 1}',
    'e {n: 2}',
    'f {n: 2}',
  ])
  expect(seen).toEqual([
    'client unset n=1',
    'client error n=1',
    'internal unset n=1',
    'internal unset n=2',
    'internal unset n=2',
  ])
})

test('asks about a key once for each type of its values', () => {
  const asked: string[] = []
  const visitor: Visitor = {
    attribute: (key, place, type) => {
      if (place === 'span') asked.push(`${key} ${type}`)
      return undefined
    },
  }
  show(visitor, ['a {n: 1, t: "x"}', 'b [client] {n: 2, t: "y"}', 'c {n: "3", t: ["z"]}'])
  expect(asked).toEqual(['n number', 't string', 'n string', 't object'])
})

test('shows every value of a key that has too many, whatever was called fine', () => {
  let count = 0
  const visitor: Visitor = {
    attribute: (_, place) => {
      if (place !== 'span') return undefined
      return () => {
        count++
        return 'fine'
      }
    },
  }
  const values = Array.from({ length: 300 }, (_, i) => `span {n: ${i}}`)
  show(visitor, [...values, ...values])
  expect(count).toBe(600)
})

test('shows a name no more that was called fine, but for another kind, scope or service', () => {
  const seen: string[] = []
  const visitor: Visitor = {
    name: (name, { kind, service }) => {
      seen.push(`${service} ${kind} ${name}`)
      return name === 'bad' ? undefined : 'fine'
    },
  }
  show(visitor, ['a [@shop]', 'a [@shop]', 'a [client @shop]', 'a [@payments]', 'bad [@shop]', 'bad [@shop]'])
  expect(seen).toEqual([
    'shop internal a',
    'shop client a',
    'payments internal a',
    'shop internal bad',
    'shop internal bad',
  ])
})

test('asks about a shape once, and shows its spans to the check', () => {
  const shapes: string[] = []
  const seen: string[] = []
  const visitor: Visitor = {
    shape(shape) {
      shapes.push(describeShape(shape))
      return shape.keys.has('n') ? (span) => seen.push(span.name) : undefined
    },
  }
  show(visitor, ['a {n: 1}', 'b {n: 2}', 'c', 'd [client open] {n: 1}', 'e [error] {n: 1, t: 2}'])
  expect(shapes).toEqual(['internal unset n', 'internal unset ', 'client unset open n', 'internal error n,t'])
  expect(seen).toEqual(['a', 'b', 'd', 'e'])
})

function describeShape({ kind, status, open, keys }: SpanShape): string {
  return `${kind} ${status} ${open ? 'open ' : ''}${[...keys].join()}`
}
