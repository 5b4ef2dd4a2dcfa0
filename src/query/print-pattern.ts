import { isPlainObject } from './refuse.ts'
import type { SpanQuery } from './span-pattern.ts'
import { absent, isAsymmetricMatcher, printValuePattern, type ValuePattern } from './value-pattern.ts'

/** Prints a query as a failure names it: `"db.query"`, `/^GET/`, `{ kind: "client" }`. */
export function printQuery(query: SpanQuery): string {
  if (typeof query === 'string' || typeof query === 'function' || query instanceof RegExp) {
    return printValuePattern(query as ValuePattern)
  }
  return printPatternFields({ ...query })
}

/** Prints fields as an object literal on one line. */
export function printPatternFields(fields: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(fields).map(([key, value]) => `${printKey(key)}: ${printField(value)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)
}

/** Prints the value of a field. */
export function printField(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printField).join(', ')}]`
  if (value !== absent && isPlainObject(value) && !isAsymmetricMatcher(value)) return printPatternFields(value)
  return value === undefined ? 'undefined' : printValuePattern(value as ValuePattern)
}
