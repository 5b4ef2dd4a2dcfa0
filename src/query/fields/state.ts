import { drawString } from '../../trace/notation/draw-name.ts'
import type { Span } from '../../trace/span.ts'
import type { SpanKind } from '../../trace/span-data.ts'
import { allOf, type FieldCheck } from '../field-check.ts'
import { nameValue, requireFields, requireWord } from '../refuse.ts'
import type { SpanPattern } from '../span-pattern.ts'
import {
  askPredicate,
  type AsymmetricMatcher,
  isAsymmetricMatcher,
  printValuePattern,
  valueFits,
} from '../value-pattern.ts'
import { once } from './once.ts'
import { checkOf } from './predicate.ts'
import { textCheck } from './text.ts'

/** In the order of OpenTelemetry's `SpanKind` enum. */
const kinds = ['internal', 'server', 'client', 'producer', 'consumer']
/** In the order of OpenTelemetry's `SpanStatusCode` enum. */
const codes = ['unset', 'ok', 'error']

/** The span's kind, or one of several. */
export function kindCheck(pattern: NonNullable<SpanPattern['kind']>): FieldCheck {
  return typeof pattern === 'string' ? oneKindCheck(pattern) : kindsCheck(pattern)
}

const oneKindCheck = once((kind: SpanKind) => kindsCheck([kind]))

function kindsCheck(pattern: Exclude<SpanPattern['kind'], undefined>): FieldCheck {
  const allowed: readonly (SpanKind | AsymmetricMatcher)[] = isList(pattern) ? pattern : [pattern]
  for (const kind of allowed) requireWord(kind, 'kind', kinds)
  if (allowed.length === 0) throw new TypeError('kind is an empty list, which no span fits. Give at least one kind.')
  return {
    size: 1,
    test: (span) => allowed.some((kind) => valueFits(kind, span.kind)),
    differences: (span) => [
      { field: 'kind', expected: allowed.map(printWord).join(' or '), received: span.kind, far: true },
    ],
  }
}

/** The status: its code, its message or both. */
export function statusCheck(pattern: NonNullable<SpanPattern['status']>): FieldCheck {
  if (typeof pattern !== 'object' || pattern === null || isAsymmetricMatcher(pattern)) return codeCheck(pattern)
  requireFields(pattern, 'a status', ['code', 'message'])
  const { code, message } = pattern
  if (code === undefined && message === undefined) throw new TypeError('A status pattern needs a code or a message.')
  const checks: FieldCheck[] = []
  if (code !== undefined) checks.push(codeCheck(code))
  if (message !== undefined) checks.push(textCheck('status.message', message, (span) => span.status.message))
  return allOf(checks)
}

/** Whether the span has not ended. */
export const openCheck: (open: boolean) => FieldCheck = once((open) => {
  if (typeof open !== 'boolean') throw new TypeError(`open is true or false, not ${nameValue(open)}.`)
  const print = (isOpen: boolean): string => (isOpen ? 'open' : 'ended')
  return {
    size: 1,
    test: (span) => span.open === open,
    differences: (span) => [{ field: 'open', expected: print(open), received: print(span.open), far: true }],
  }
})

/** A last word in code. */
export function whereCheck(where: (span: Span) => boolean): FieldCheck {
  if (typeof where !== 'function') throw new TypeError(`where is a predicate, not ${nameValue(where)}.`)
  const check = checkOf(where)
  if (check) return check
  return {
    size: 1,
    test: (span) => askPredicate(where, span),
    differences: () => [{ field: 'where', expected: printValuePattern(where), received: 'false', far: true }],
  }
}

const codeCheck = once((code: string | AsymmetricMatcher): FieldCheck => {
  requireWord(code, 'status', codes)
  return {
    size: 1,
    test: (span) => valueFits(code, span.status.code),
    differences: (span) => [{ field: 'status', expected: printWord(code), received: printStatus(span), far: true }],
  }
})

function printWord(word: string | AsymmetricMatcher): string {
  return typeof word === 'string' ? word : printValuePattern(word)
}

/** Prints a status as a failure shows it: its code, and its message where there is one. */
function printStatus({ status }: Span): string {
  return status.message ? `${status.code} ${drawString(status.message)}` : status.code
}

function isList(pattern: unknown): pattern is readonly SpanKind[] {
  return Array.isArray(pattern)
}
