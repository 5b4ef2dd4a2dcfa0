import type { Span } from '../../trace/span.ts'
import type { FieldCheck } from '../field-check.ts'

type Predicate = (span: Span) => boolean

const checks = new WeakMap<Predicate, FieldCheck>()

/** A predicate that is printed as a text, and can say in what a span differs. */
export function withCheck(text: string, check: FieldCheck): Predicate {
  const predicate = (span: Span): boolean => check.test(span)
  checks.set(predicate, check)
  return Object.defineProperty(predicate, 'toString', { value: () => text })
}

/** The check of a predicate that has one. */
export function checkOf(predicate: Predicate): FieldCheck | undefined {
  return checks.get(predicate)
}
