import type { AttributeValue } from '../trace/attributes.ts'
import { drawKey, drawValue } from '../trace/notation/draw-attributes.ts'
import { placeOfSameAs, SameAs } from './same-as.ts'

/** What `expect.any(Number)` and its like are: the contract between Jest, Vitest and those who take their matchers. */
export interface AsymmetricMatcher {
  asymmetricMatch(value: unknown): boolean
  toString?(): string
  toAsymmetricMatcher?(): string
}

/** The type of `absent`. */
export interface Absent {
  readonly spanwright: 'absent'
}

/** Stands for "must not be there" as the value of an attribute in a pattern. */
export const absent: Absent = Object.freeze({ spanwright: 'absent' })

/** A leaf of a pattern: a value to equal, a RegExp for a string, a predicate, or an asymmetric matcher. */
export type ValuePattern =
  | AttributeValue
  | RegExp
  | AsymmetricMatcher
  | ((value: never) => boolean)
  | Absent
  | readonly ValuePattern[]
  | { readonly [key: string]: ValuePattern }

/**
 * Whether a value fits a leaf. Types count: `200` is not `"200"`. A missing value fits only `absent`.
 * @throws TypeError where a predicate gives something other than a boolean, or for a `sameAs`, which no value fits alone.
 */
export function valueFits(pattern: ValuePattern, value: unknown): boolean {
  if (pattern === absent) return value === undefined
  if ((pattern as unknown) instanceof SameAs) throw new TypeError(`${String(pattern)} is misplaced: ${placeOfSameAs}`)
  if (value === undefined) return false
  if (typeof pattern === 'function') return askPredicate(pattern as (value: unknown) => unknown, value)
  if (isAsymmetricMatcher(pattern)) return pattern.asymmetricMatch(value)
  if (pattern instanceof RegExp) return typeof value === 'string' && regExpFits(pattern, value)
  return equalValues(pattern, value)
}

/** Tests a RegExp from the start of the text: unlike `test`, `search` keeps no state when it has a `g` or `y` flag. */
function regExpFits(pattern: RegExp, text: string): boolean {
  return text.search(pattern) !== -1
}

/** Asks a user's predicate and refuses an answer that is not a boolean: a forgotten `return` is not a miss. */
export function askPredicate<T>(predicate: (value: T) => unknown, value: T): boolean {
  const answer = predicate(value)
  if (typeof answer === 'boolean') return answer
  const what = answer instanceof Promise ? 'a promise' : `${String(answer)} (${typeof answer})`
  throw new TypeError(`The predicate ${printFunction(predicate)} returned ${what}. Return true or false.`)
}

/** Whether a value is an asymmetric matcher. */
export function isAsymmetricMatcher(value: unknown): value is AsymmetricMatcher {
  return (
    typeof value === 'object' &&
    value !== null &&
    'asymmetricMatch' in value &&
    typeof value.asymmetricMatch === 'function'
  )
}

/** Prints a leaf as a failure shows it. */
export function printValuePattern(pattern: ValuePattern | SameAs): string {
  if (pattern === absent) return '(absent)'
  if (pattern instanceof SameAs) return String(pattern)
  if (typeof pattern === 'function') return printFunction(pattern)
  if (pattern instanceof RegExp) return String(pattern)
  if (isAsymmetricMatcher(pattern)) return printMatcher(pattern)
  if (Array.isArray(pattern)) return `[${pattern.map(printValuePattern).join(', ')}]`
  if (!isRecord(pattern) || pattern instanceof Uint8Array) return drawValue(pattern as AttributeValue)
  const entries = Object.entries(pattern).map(([key, value]) => `${drawKey(key)}: ${printValuePattern(value)}`)
  return `{${entries.join(', ')}}`
}

/** Prints a received value as a failure shows it. */
export function printValue(value: AttributeValue | undefined): string {
  return value === undefined ? '(absent)' : drawValue(value)
}

function printFunction(fn: (...args: never[]) => unknown): string {
  const source = String(fn).replaceAll(/\s+/g, ' ')
  return source.length > 60 ? `${source.slice(0, 59)}…` : source
}

/** `Any<Number>`, `StringContaining "db"`: most matchers keep what they were made with as their `sample`. */
function printMatcher(matcher: AsymmetricMatcher & { readonly sample?: unknown }): string {
  if (typeof matcher.toAsymmetricMatcher === 'function') return matcher.toAsymmetricMatcher()
  const name = String(matcher)
  if (name.startsWith('[object')) return 'asymmetric matcher'
  return matcher.sample === undefined ? name : `${name} ${printValuePattern(matcher.sample as ValuePattern)}`
}

function equalValues(expected: unknown, received: unknown): boolean {
  if (Object.is(expected, received) || (expected === 0 && received === 0)) return true
  if (expected instanceof Uint8Array || received instanceof Uint8Array) return equalBytes(expected, received)
  if (Array.isArray(expected) || Array.isArray(received)) return equalArrays(expected, received)
  if (!isRecord(expected) || !isRecord(received)) return false
  const keys = Object.keys(expected)
  return (
    keys.length === Object.keys(received).length &&
    keys.every((key) => Object.hasOwn(received, key) && leafFits(expected[key], received[key]))
  )
}

function leafFits(expected: unknown, received: unknown): boolean {
  return valueFits(expected as ValuePattern, received)
}

function equalArrays(expected: unknown, received: unknown): boolean {
  return (
    Array.isArray(expected) &&
    Array.isArray(received) &&
    expected.length === received.length &&
    expected.every((item, i) => leafFits(item, received[i]))
  )
}

function equalBytes(expected: unknown, received: unknown): boolean {
  return (
    expected instanceof Uint8Array &&
    received instanceof Uint8Array &&
    expected.length === received.length &&
    expected.every((byte, i) => byte === received[i])
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
