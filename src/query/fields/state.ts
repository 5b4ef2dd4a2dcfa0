import { drawString } from '../../trace/notation/draw-name.ts'
import type { Span } from '../../trace/span.ts'
import type { SpanKind, StatusCode } from '../../trace/span-data.ts'
import type { FieldCheck } from '../field-check.ts'
import type { DurationPattern, SpanPattern } from '../span-pattern.ts'
import { askPredicate, printValuePattern } from '../value-pattern.ts'
import { allOf, textCheck } from './text.ts'

const kindNames: readonly SpanKind[] = ['internal', 'server', 'client', 'producer', 'consumer']
const statusCodes: readonly StatusCode[] = ['unset', 'ok', 'error']

/** The span's kind, or one of several. */
export function kindCheck(pattern: SpanKind | readonly SpanKind[]): FieldCheck {
  const kinds: readonly string[] = Array.isArray(pattern) ? pattern : [pattern]
  for (const kind of kinds.length === 0 ? [kinds] : kinds) requireOneOf(kind, kindNames, 'kind')
  return {
    test: (span) => kinds.includes(span.kind),
    differences: (span) => [{ field: 'kind', expected: kinds.join(' or '), received: span.kind }],
  }
}

/** The status: its code, its message or both. */
export function statusCheck(pattern: NonNullable<SpanPattern['status']>): FieldCheck {
  if (typeof pattern !== 'object' || pattern === null) return statusCheck({ code: pattern })
  const checks: FieldCheck[] = []
  const { code, message, ...others } = pattern
  const [other] = Object.keys(others)
  if (other !== undefined) throw new TypeError(`A status has no "${other}". Its parts are: code, message.`)
  if (code === undefined && message === undefined) throw new TypeError('A status pattern needs a code or a message.')
  if (code !== undefined) {
    requireOneOf(code, statusCodes, 'status')
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

function requireOneOf(value: unknown, known: readonly string[], field: string): void {
  if (known.includes(value as string)) return
  throw new TypeError(`${field} must be one of ${known.join(', ')}, not ${JSON.stringify(value) ?? String(value)}.`)
}

/** Prints a status as a failure shows it: its code, and its message where there is one. */
export function printStatus({ status }: Span): string {
  return status.message ? `${status.code} ${drawString(status.message)}` : status.code
}
