import { inspect } from 'node:util'
import { expect } from 'vitest'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base'
import type { Attributes } from '../../../src/trace/attributes.ts'
import { stableAttributes } from '../model/mask.ts'
import type { Specimen } from '../model/specimen.ts'
import { diffLines, type DiffLine } from './diff-lines.ts'
import type { Mark, Peer } from './peer.ts'
import { finishedSpans } from './readable-spans.ts'

/**
 * `toEqual` on the finished spans, as somebody takes care to write it. The spans become plain objects with all that a
 * finished span has but for ids and times, which differ in each run. A parent and the target of a link stand by their names,
 * since an index would make every failure unreadable. Values that differ from run to run are replaced, by the same knowledge
 * of them that the others here have. The list is in start order, since the order of ending is no promise. Trace flags and
 * state are part of the span's context, which goes with the ids.
 */
export const toEqual: Peer = {
  name: 'toEqual',
  expect: (good) => {
    const expected = toPlain(good)
    const lines = print(expected)
    return (specimen) => {
      const received = toPlain(specimen)
      try {
        expect(received).toEqual(expected)
        return undefined
      } catch (error) {
        const diff = diffLines(lines, print(received))
        return { message: `${String(error)}\n\n${diff.map(({ text }) => text).join('\n')}`, marks: marksOf(diff) }
      }
    }
  },
}

function toPlain(specimen: Specimen): object[] {
  const spans = finishedSpans(specimen)
  const starts = new Map(
    spans.map((span) => [span, BigInt(span.startTime[0]) * 1_000_000_000n + BigInt(span.startTime[1])]),
  )
  const startOf = (span: ReadableSpan): bigint => starts.get(span) ?? 0n
  const names = new Map(spans.map((span) => [span.spanContext().spanId, span.name]))
  const nameOf = (spanId: string | undefined): string | null =>
    spanId === undefined ? null : (names.get(spanId) ?? 'elsewhere')
  return spans
    .toSorted((a, b) => Number(startOf(a) - startOf(b)))
    .map((span) => ({
      name: span.name,
      kind: span.kind,
      status: span.status,
      parent: nameOf(span.parentSpanContext?.spanId),
      attributes: stableAttributes(span.attributes as Attributes),
      events: span.events.map(({ name, attributes }) => ({
        name,
        attributes: stableAttributes(attributes as Attributes),
      })),
      links: span.links.map(({ context, attributes }) => ({
        to: nameOf(context.spanId),
        attributes: stableAttributes(attributes as Attributes),
      })),
      resource: stableAttributes(span.resource.attributes as Attributes),
      scope: { name: span.instrumentationScope.name, version: span.instrumentationScope.version },
    }))
}

/** One line a field, as the runner prints an object for its diff. */
function print(spans: readonly object[]): string[] {
  return spans.flatMap((span) => ['{', ...inspectLines(span), '},'])
}

function inspectLines(span: object): string[] {
  const options = { depth: null, compact: false, breakLength: Infinity, maxArrayLength: null, maxStringLength: null }
  return inspect(span, options).split('\n').slice(1, -1)
}

/**
 * A diff has one field a line, so the span's name rarely stands on the line that is marked. To be fair it counts wherever in
 * the same object it stands, as do the keys of the objects in which the line is.
 */
function marksOf(diff: readonly DiffLine[]): Mark[] {
  const marks: Mark[] = []
  let names: string[] = []
  let said: string[] = []
  let around: string[] = []
  for (const { text, changed } of diff) {
    const depth = text.slice(2).search(/\S/) / 2
    if (depth === 0 && text.endsWith('{')) [names, said] = [[], []]
    if (/^.{4}name: /.test(text)) names.push(text)
    around = [...around.slice(0, depth), text]
    if (changed) said.push(around.join('\n'))
    if (depth === 0 && text.endsWith('},')) marks.push(...said.map((one) => ({ place: names.join('\n'), said: one })))
  }
  return marks
}
