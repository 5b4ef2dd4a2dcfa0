import { drawEventLine } from '../../trace/notation/draw-line.ts'
import type { Span } from '../../trace/span.ts'
import type { SpanEvent } from '../../trace/span-data.ts'
import type { FieldCheck } from '../field-check.ts'
import { printPatternFields } from '../print-pattern.ts'
import { isPlainObject, nameValue, requireFields, requireList, requireText } from '../refuse.ts'
import type { AttributesPattern, EventPattern, ExceptionPattern, TextPattern } from '../span-pattern.ts'
import { printTextPattern, textFits } from '../text-pattern.ts'
import { isAsymmetricMatcher, type ValuePattern } from '../value-pattern.ts'
import { attributesFit, requireAttributes } from './attributes.ts'
import { oneToOneCheck } from './one-to-one.ts'
import { isText } from './text.ts'

/** Each of these events, one to one, and maybe others. */
export function eventsCheck(patterns: readonly EventPattern[]): FieldCheck {
  requireList(patterns, 'events')
  patterns.forEach((pattern, i) => requireEvent(pattern, `events[${i}]`))
  return oneToOneCheck('events', patterns, {
    items: (span) => span.events,
    fits: eventFits,
    print: printEvent,
    printAll: printEvents,
  })
}

/** An `exception` event of this type or message. */
export function exceptionCheck(pattern: ExceptionPattern): FieldCheck {
  const attributes = exceptionAttributes(pattern)
  const event = { name: 'exception', attributes }
  const exceptions = (span: Span): SpanEvent[] => span.events.filter(({ name }) => name === 'exception')
  return {
    size: 1,
    test: (span) => exceptions(span).some((candidate) => attributesFit(attributes, candidate.attributes)),
    differences: (span) => {
      const there = exceptions(span)
      const received = there.length === 0 ? 'no exception' : printEvents(there)
      return [{ field: 'exception', expected: `! ${printEvent(event)}`, received, far: there.length === 0 }]
    },
  }
}

/**
 * What a pattern asks of the attributes of an `exception` event.
 * @throws TypeError for what cannot describe an exception.
 */
export function exceptionAttributes(pattern: ExceptionPattern): AttributesPattern {
  const attributes: Record<string, ValuePattern> = {}
  const { type, message } = exceptionParts(pattern)
  if (type !== undefined) attributes['exception.type'] = type as ValuePattern
  if (message !== undefined) attributes['exception.message'] = message as ValuePattern
  return attributes
}

/** Whether an event fits a pattern. */
export function eventFits(pattern: EventPattern, event: SpanEvent): boolean {
  if (typeof pattern === 'string') return pattern === event.name
  if (isText(pattern)) return textFits(pattern, event.name)
  return (
    (pattern.name === undefined || textFits(pattern.name, event.name)) &&
    (pattern.attributes === undefined || attributesFit(pattern.attributes, event.attributes))
  )
}

/** Refuses what cannot describe an event. */
export function requireEvent(pattern: EventPattern, field: string): void {
  if (isText(pattern)) return requireText(pattern, field)
  requireFields(pattern, field, ['name', 'attributes'])
  if (pattern.name !== undefined) requireText(pattern.name, `${field}.name`)
  if (pattern.attributes !== undefined) requireAttributes(pattern.attributes, `${field}.attributes`)
}

function exceptionParts(pattern: ExceptionPattern): { type?: TextPattern; message?: TextPattern } {
  if (typeof pattern === 'string') return { type: pattern }
  if (pattern instanceof RegExp) return { message: pattern }
  if (!isPlainObject(pattern) || isAsymmetricMatcher(pattern)) {
    throw new TypeError(
      `exception is a type, a RegExp for the message, or { type, message }; not ${nameValue(pattern)}.`,
    )
  }
  requireFields(pattern, 'exception', ['type', 'message'])
  if (pattern.type !== undefined) requireText(pattern.type, 'exception.type')
  if (pattern.message !== undefined) requireText(pattern.message, 'exception.message')
  return pattern
}

/** Prints an event pattern as a failure shows it. */
export function printEvent(pattern: EventPattern): string {
  if (isText(pattern)) return printTextPattern(pattern)
  const name = pattern.name === undefined ? '*' : printTextPattern(pattern.name)
  const attributes = pattern.attributes && Object.keys(pattern.attributes).length > 0 ? pattern.attributes : undefined
  return attributes ? `${name} ${printPatternFields(attributes)}` : name
}

function printEvents(events: readonly SpanEvent[]): string {
  return events.map((event) => drawEventLine(event, { attributes: 'all' })).join(', ')
}
