import assert from 'node:assert'
import type { ReadableSpan, Span, TimedEvent } from '@opentelemetry/sdk-trace-base'
import { assertPropagation, assertSpan } from '@opentelemetry/contrib-test-utils'
import type { Attributes } from '../../../src/trace/attributes.ts'
import { maskOf } from '../model/mask.ts'
import type { Peer } from './peer.ts'
import { finishedSpans } from './readable-spans.ts'

/**
 * `assertSpan` and `assertPropagation` of `@opentelemetry/contrib-test-utils`, span by span, as its users apply them: the
 * number of spans first; then each span, found by its name, and by its number among those of one name; then its parent. What
 * differs from run to run, the times and stacks of events among it, is filled in from the span itself. A span that `assertSpan` refuses
 * whatever it is like, such as one with a link, is left out.
 */
export const assertSpans: Peer = {
  name: 'assertSpan',
  expect: (good) => {
    const spans = finishedSpans(good)
    const checks = spans.map((span) => checkOf(span, spans)).filter((check) => passes(() => check(spans)))
    return (specimen) => {
      const received = finishedSpans(specimen)
      try {
        assert.strictEqual(received.length, spans.length)
        for (const check of checks) check(received)
        return undefined
      } catch (error) {
        const message = String(error)
        return { message, marks: [{ place: message, said: message }] }
      }
    }
  },
}

function checkOf(good: ReadableSpan, all: readonly ReadableSpan[]): (spans: readonly ReadableSpan[]) => void {
  const find = finderOf(good, all)
  const parent = all.find((span) => span.spanContext().spanId === good.parentSpanContext?.spanId)
  const findParent = parent && finderOf(parent, all)
  return (spans) => {
    const span = find(spans)
    const attributes = fillIn(good.attributes, span.attributes)
    assertSpan(span as unknown as Span, good.kind, attributes, fillInEvents(good.events, span), good.status)
    if (findParent) assertPropagation(span, findParent(spans) as unknown as Span)
    else assert.strictEqual(span.parentSpanContext?.spanId === undefined, good.parentSpanContext?.spanId === undefined)
  }
}

/** A user's `spans.find(…)`; a span that is not there is read all the same. */
function finderOf(span: ReadableSpan, all: readonly ReadableSpan[]): (spans: readonly ReadableSpan[]) => ReadableSpan {
  const ofName = (spans: readonly ReadableSpan[]): ReadableSpan[] => spans.filter(({ name }) => name === span.name)
  const index = ofName(all).indexOf(span)
  return (spans) => ofName(spans)[index] as ReadableSpan
}

function fillIn(attributes: object, from: object | undefined): ReadableSpan['attributes'] {
  const received = (from ?? {}) as Attributes
  const entries = Object.entries(attributes as Attributes).map(([key, value]) => {
    const differs = maskOf(key, value) !== undefined && received[key] !== undefined
    return [key, differs ? received[key] : value]
  })
  return Object.fromEntries(entries) as ReadableSpan['attributes']
}

function fillInEvents(events: readonly TimedEvent[], { events: received }: ReadableSpan): TimedEvent[] {
  return events.map((event, i) => ({
    ...event,
    time: received[i]?.time ?? event.time,
    attributes: fillIn(event.attributes ?? {}, received[i]?.attributes),
  }))
}

function passes(check: () => void): boolean {
  try {
    check()
    return true
  } catch {
    return false
  }
}
