import type { Span } from '../../trace/span.ts'
import type { FieldCheck } from '../field-check.ts'
import type { ScopePattern, TextPattern } from '../span-pattern.ts'
import { printTextPattern, textFits } from '../text-pattern.ts'
import { printValue } from '../value-pattern.ts'

/** The span's name. */
export function nameCheck(pattern: TextPattern): FieldCheck {
  return textCheck('name', pattern, (span) => span.name)
}

/** `service.name` of the span's resource. */
export function serviceCheck(pattern: TextPattern): FieldCheck {
  return textCheck('service', pattern, (span) => span.service)
}

/** The instrumentation scope's name and version. */
export function scopeCheck(pattern: ScopePattern): FieldCheck {
  if (typeof pattern === 'string' || pattern instanceof RegExp) return scopeCheck({ name: pattern })
  const checks: FieldCheck[] = []
  if (pattern.name !== undefined) checks.push(textCheck('scope.name', pattern.name, (span) => span.scope.name))
  if (pattern.version !== undefined) {
    checks.push(textCheck('scope.version', pattern.version, (span) => span.scope.version))
  }
  return allOf(checks)
}

/** A check of one text of a span. */
export function textCheck(field: string, pattern: TextPattern, of: (span: Span) => string | undefined): FieldCheck {
  return {
    test: typeof pattern === 'string' ? (span) => of(span) === pattern : (span) => textFits(pattern, of(span)),
    differences: (span) => [{ field, expected: printTextPattern(pattern), received: printValue(of(span)) }],
  }
}

/** Several checks as one. */
export function allOf(checks: readonly FieldCheck[]): FieldCheck {
  return {
    test: (span) => checks.every((check) => check.test(span)),
    differences: (span) => checks.filter((check) => !check.test(span)).flatMap((check) => check.differences(span)),
  }
}
