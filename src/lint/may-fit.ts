import type { SpanPattern } from '../query/span-pattern.ts'
import { absent } from '../query/value-pattern.ts'
import type { SpanShape } from './define-rule.ts'

/** Whether a span of a shape may fit a pattern: where a field that is plain says no, no such span needs to be looked at. */
export function mayFit({ kind, status, open, events, attributes = {} }: SpanPattern, shape: SpanShape): boolean {
  return (
    (typeof kind !== 'string' || kind === shape.kind) &&
    (typeof status !== 'string' || status === shape.status) &&
    (typeof open !== 'boolean' || open === shape.open) &&
    (!Array.isArray(events) || events.length === 0 || shape.hasEvents) &&
    Object.entries(attributes).every(([key, value]) => value !== absent || !shape.keys.has(key))
  )
}
