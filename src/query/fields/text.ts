import type { Span } from '../../trace/span.ts'
import { allOf, type FieldCheck } from '../field-check.ts'
import { isPlainObject, requireFields, requireText } from '../refuse.ts'
import type { ScopePattern, TextPattern } from '../span-pattern.ts'
import { printTextPattern, textFits } from '../text-pattern.ts'
import { isAsymmetricMatcher, printValue } from '../value-pattern.ts'

/** The span's name. */
export function nameCheck(pattern: TextPattern): FieldCheck {
  const { size, test, differences } = textCheck('name', pattern, nameOf)
  if (typeof pattern === 'string') return { size, test: (span) => span.name === pattern, differences }
  return pattern instanceof RegExp ? { size, test: oncePerName(test), differences } : { size, test, differences }
}

function nameOf({ name }: Span): string {
  return name
}

/** Traces have many spans and few names. So many names are remembered. */
const mostNames = 1000

/** Asks once a name. */
function oncePerName(test: (span: Span) => boolean): (span: Span) => boolean {
  const known = new Map<string, boolean>()
  return (span) => {
    let answer = known.get(span.name)
    if (answer === undefined) {
      answer = test(span)
      if (known.size < mostNames) known.set(span.name, answer)
    }
    return answer
  }
}

/** `service.name` of the span's resource. */
export function serviceCheck(pattern: TextPattern): FieldCheck {
  return textCheck('service', pattern, (span) => span.service)
}

/** The instrumentation scope's name and version, of a span or of something else that has one. */
export function scopeCheck(pattern: ScopePattern): FieldCheck<Pick<Span, 'scope'>> {
  if (isText(pattern)) return textCheck('scope', pattern, (subject) => subject.scope.name)
  requireFields(pattern, 'a scope', ['name', 'version'])
  const checks: FieldCheck<Pick<Span, 'scope'>>[] = []
  if (pattern.name !== undefined) checks.push(textCheck('scope.name', pattern.name, (subject) => subject.scope.name))
  if (pattern.version !== undefined) {
    checks.push(textCheck('scope.version', pattern.version, (subject) => subject.scope.version))
  }
  return allOf(checks)
}

/** A check of one text of a span, or of something else. */
export function textCheck<T = Span>(
  field: string,
  pattern: TextPattern,
  of: (subject: T) => string | undefined,
): FieldCheck<T> {
  requireText(pattern, field)
  return {
    size: 1,
    test:
      typeof pattern === 'string' ? (subject) => of(subject) === pattern : (subject) => textFits(pattern, of(subject)),
    differences: (subject) => {
      const text = of(subject)
      return [{ field, expected: printTextPattern(pattern), received: printValue(text), far: text === undefined }]
    },
  }
}

/** Whether a pattern describes one text, and is not an object of fields. */
export function isText(pattern: TextPattern | object): pattern is TextPattern {
  return !isPlainObject(pattern) || isAsymmetricMatcher(pattern)
}
