import type { Span } from '../../trace/span.ts'
import { allOf, type FieldCheck } from '../field-check.ts'
import { isPlainObject, requireFields, requireText } from '../refuse.ts'
import type { ScopePattern, TextPattern } from '../span-pattern.ts'
import { printTextPattern, textFits } from '../text-pattern.ts'
import { isAsymmetricMatcher, printValue } from '../value-pattern.ts'

/** The span's name. */
export function nameCheck(pattern: TextPattern): FieldCheck {
  const check = textCheck('name', pattern, (span) => span.name)
  return typeof pattern === 'string' ? { ...check, test: (span) => span.name === pattern } : check
}

/** `service.name` of the span's resource. */
export function serviceCheck(pattern: TextPattern): FieldCheck {
  return textCheck('service', pattern, (span) => span.service)
}

/** The instrumentation scope's name and version. */
export function scopeCheck(pattern: ScopePattern): FieldCheck {
  if (isText(pattern)) return textCheck('scope', pattern, (span) => span.scope.name)
  requireFields(pattern, 'a scope', ['name', 'version'])
  const checks: FieldCheck[] = []
  if (pattern.name !== undefined) checks.push(textCheck('scope.name', pattern.name, (span) => span.scope.name))
  if (pattern.version !== undefined) {
    checks.push(textCheck('scope.version', pattern.version, (span) => span.scope.version))
  }
  return allOf(checks)
}

/** A check of one text of a span. */
export function textCheck(field: string, pattern: TextPattern, of: (span: Span) => string | undefined): FieldCheck {
  requireText(pattern, field)
  return {
    size: 1,
    test: typeof pattern === 'string' ? (span) => of(span) === pattern : (span) => textFits(pattern, of(span)),
    differences: (span) => {
      const text = of(span)
      return [{ field, expected: printTextPattern(pattern), received: printValue(text), far: text === undefined }]
    },
  }
}

/** Whether a pattern describes one text, and is not an object of fields. */
export function isText(pattern: TextPattern | object): pattern is TextPattern {
  return !isPlainObject(pattern) || isAsymmetricMatcher(pattern)
}
