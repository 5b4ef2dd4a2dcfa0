import { drawString } from '../../trace/notation/draw-name.ts'
import type { Span } from '../../trace/span.ts'
import type { SpanKind } from '../../trace/span-data.ts'
import type { FieldCheck } from '../field-check.ts'
import type { DurationPattern, SpanPattern } from '../span-pattern.ts'
import { askPredicate, printValuePattern } from '../value-pattern.ts'
import { allOf, textCheck } from './text.ts'

/** The span's kind, or one of several. */
export function kindCheck(pattern: SpanKind | readonly SpanKind[]): FieldCheck {
  const kinds: readonly string[] = typeof pattern === 'string' ? [pattern] : pattern
  return {
    test: (span) => kinds.includes(span.kind),
    differences: (span) => [{ field: 'kind', expected: kinds.join(' or '), received: span.kind }],
  }
}

/** The status: its code, its message or both. */
export function statusCheck(pattern: NonNullable<SpanPattern['status']>): FieldCheck {
  if (typeof pattern === 'string') return statusCheck({ code: pattern })
  const checks: FieldCheck[] = []
  const { code, message } = pattern
  if (code !== undefined) {
    checks.push({
      test: (span) => span.status.code === code,
      differences: (span) => [{ field: 'status', expected: code, received: printStatus(span) }],
    })
  }
  if (message !== undefined) checks.push(textCheck('status.message', message, (span) => span.status.message))
  return allOf(checks)
}

/** Bounds on the duration; an open span has none and never fits. */
export function durationCheck({ min = 0, max = Infinity }: DurationPattern): FieldCheck {
  const bounds = max === Infinity ? `at least ${min} ms` : min === 0 ? `at most ${max} ms` : `${min} to ${max} ms`
  return {
    test: ({ durationMs }) => durationMs !== undefined && durationMs >= min && durationMs <= max,
    differences: ({ durationMs }) => [
      { field: 'durationMs', expected: bounds, received: durationMs === undefined ? 'still open' : `${durationMs} ms` },
    ],
  }
}

/** Whether the span has not ended. */
export function openCheck(open: boolean): FieldCheck {
  const print = (isOpen: boolean): string => (isOpen ? 'open' : 'ended')
  return {
    test: (span) => span.open === open,
    differences: (span) => [{ field: 'open', expected: print(open), received: print(span.open) }],
  }
}

/** A last word in code. */
export function whereCheck(where: (span: Span) => boolean): FieldCheck {
  return {
    test: (span) => askPredicate(where, span),
    differences: () => [{ field: 'where', expected: printValuePattern(where), received: 'false' }],
  }
}

function printStatus({ status }: Span): string {
  return status.message ? `${status.code} ${drawString(status.message)}` : status.code
}
