import { closestText } from '../trace/closest-text.ts'
import { isAsymmetricMatcher } from './value-pattern.ts'

/**
 * Refuses an object with a key that nobody reads, or a key without a value: either is a slip that would pass unseen.
 * @param what How an error names the object: `a span pattern`.
 * @throws TypeError for anything but a plain object with some of the known keys.
 */
export function requireFields(value: unknown, what: string, known: readonly string[]): asserts value is object {
  if (!isPlainObject(value)) {
    throw new TypeError(`${capital(what)} must be an object of ${known.join(', ')}, not ${nameValue(value)}.`)
  }
  for (const [key, entry] of Object.entries(value)) {
    if (!known.includes(key)) {
      throw new TypeError(
        `"${key}" is not a field of ${what}.${guess(key, known)} The fields are: ${known.join(', ')}.`,
      )
    }
    if (entry === undefined) {
      throw new TypeError(`The field "${key}" of ${what} is undefined. Give it a value or leave it out.`)
    }
  }
}

/**
 * Refuses what cannot describe a text.
 * @throws TypeError for anything but a string, a RegExp, a predicate or an asymmetric matcher.
 */
export function requireText(value: unknown, field: string): void {
  if (typeof value === 'string' || typeof value === 'function') return
  if (value instanceof RegExp || isAsymmetricMatcher(value)) return
  throw new TypeError(
    `${field} is described by a string, a RegExp, a predicate or an asymmetric matcher, not by ${nameValue(value)}.`,
  )
}

/**
 * Refuses a word that is none of those that there are. A number is taken for a value of OpenTelemetry's enum, to say which
 * word it stands for.
 */
export function requireWord(value: unknown, field: string, words: readonly string[]): void {
  if (isAsymmetricMatcher(value) || (typeof value === 'string' && words.includes(value))) return
  const meant = typeof value === 'number' && words[value] !== undefined ? ` Did you mean "${words[value]}"?` : undefined
  const given = typeof value === 'string' ? JSON.stringify(value) : nameValue(value)
  const hint = meant ?? (typeof value === 'string' ? guess(value, words) : '')
  throw new TypeError(`${field} must be one of ${words.join(', ')}, not ${given}.${hint}`)
}

/** Refuses what is no list. */
export function requireList(value: unknown, field: string): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${field} is a list, not ${nameValue(value)}.`)
}

/** Whether a value is an object literal, and not an instance of some class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Names a value that is out of place: `null`, `an array`, `a promise`, `the number 42`, `an object (Map)`. */
export function nameValue(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  if (value instanceof Promise) return 'a promise'
  if (isAsymmetricMatcher(value)) return 'an asymmetric matcher'
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object') return `the ${typeof value} ${String(value)}`
  return isPlainObject(value) ? 'an object' : `an object (${value.constructor.name})`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function guess(word: string, known: readonly string[]): string {
  const closest = closestText(word, known)
  return closest === undefined ? '' : ` Did you mean "${closest}"?`
}
