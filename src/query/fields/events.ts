import { drawEventLine } from '../../trace/notation/draw-line.ts'
import type { Span } from '../../trace/span.ts'
import type { SpanEvent } from '../../trace/span-data.ts'
import { assign } from '../assign.ts'
import type { FieldCheck } from '../field-check.ts'
import type { EventPattern, ExceptionPattern, TextPattern } from '../span-pattern.ts'
import { printTextPattern, textFits } from '../text-pattern.ts'
import type { ValuePattern } from '../value-pattern.ts'
import { printPatternFields } from '../print-pattern.ts'
import { attributesFit, requireAttributes } from './attributes.ts'

/** Each of these events, one to one, and maybe others. */
export function eventsCheck(patterns: readonly EventPattern[]): FieldCheck {
  for (const pattern of patterns) {
    if (isEventObject(pattern) && pattern.attributes) requireAttributes(pattern.attributes, 'events[].attributes')
  }
  const unmatched = (span: Span): EventPattern[] => {
    const given = assign(patterns.length, span.events.length, (p, e) =>
      eventFits(patterns[p] as EventPattern, span.events[e] as SpanEvent),
    )
    return patterns.filter((_, i) => given[i] === -1)
  }
  return {
    test: (span) => unmatched(span).length === 0,
    differences: (span) =>
      unmatched(span).map((pattern) => ({
        field: 'events',
        expected: printEvent(pattern),
        received: printEvents(span),
      })),
  }
}

/** An `exception` event of this type or message. */
export function exceptionCheck(pattern: ExceptionPattern): FieldCheck {
  const attributes: Record<string, ValuePattern> = {}
  const { type, message } = exceptionParts(pattern)
  if (type !== undefined) attributes['exception.type'] = type as ValuePattern
  if (message !== undefined) attributes['exception.message'] = message as ValuePattern
  const event = { name: 'exception', attributes }
  return {
    test: (span) => span.events.some((candidate) => eventFits(event, candidate)),
    differences: (span) => [{ field: 'exception', expected: printEvent(event), received: printEvents(span) }],
  }
}

/** Whether an event fits a pattern. */
export function eventFits(pattern: EventPattern, event: SpanEvent): boolean {
  if (!isEventObject(pattern)) return textFits(pattern, event.name)
  return (
    (pattern.name === undefined || textFits(pattern.name, event.name)) &&
    (pattern.attributes === undefined || attributesFit(pattern.attributes, event.attributes))
  )
}

function exceptionParts(pattern: ExceptionPattern): { type?: TextPattern; message?: TextPattern } {
  if (typeof pattern === 'string') return { type: pattern }
  return pattern instanceof RegExp ? { message: pattern } : pattern
}

function isEventObject(pattern: EventPattern): pattern is Exclude<EventPattern, string | RegExp> {
  return typeof pattern === 'object' && !(pattern instanceof RegExp)
}

function printEvent(pattern: EventPattern): string {
  if (!isEventObject(pattern)) return printTextPattern(pattern)
  const name = pattern.name === undefined ? '*' : printTextPattern(pattern.name)
  const attributes = pattern.attributes && Object.keys(pattern.attributes).length > 0 ? pattern.attributes : undefined
  return attributes ? `${name} ${printPatternFields(attributes)}` : name
}

function printEvents(span: Span): string {
  if (span.events.length === 0) return 'no events'
  return span.events.map((event) => drawEventLine(event, { attributes: 'all' })).join(', ')
}
