import type { ExceptionPattern } from '../../src/query/span-pattern.ts'
import { type AsymmetricMatcher, printValuePattern } from '../../src/query/value-pattern.ts'

/** What describes a recorded exception: the error that was thrown, its class, or a pattern. */
export type ThrownPattern = Error | (abstract new (...args: never[]) => Error) | ExceptionPattern

/**
 * The exception that the SDK records of an error, or of an error of this class: its type is the error's `code` where it
 * has one, else its `name`; other recorders take the name of the class.
 */
export function exceptionPatternOf(thrown: ThrownPattern): ExceptionPattern {
  if (isErrorClass(thrown)) return { type: thrown.name }
  if (!isError(thrown)) return thrown
  const { code } = thrown as { readonly code?: unknown }
  const types = [...(code === undefined ? [] : [String(code)]), thrown.name, thrown.constructor.name]
  return { type: oneOf([...new Set(types)]), message: thrown.message }
}

/** Prints an error or a class of errors as an argument; undefined for anything else. */
export function printThrown(thrown: ThrownPattern): string | undefined {
  if (isErrorClass(thrown)) return thrown.name
  return isError(thrown) ? `new ${thrown.constructor.name}(${JSON.stringify(thrown.message)})` : undefined
}

/** Whether a value is an error, of this realm or of another. */
function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]'
}

/** Whether a value is a class of errors, of this realm or of another. */
export function isErrorClass(value: unknown): value is abstract new (...args: never[]) => Error {
  if (typeof value !== 'function') return false
  let prototype: unknown = value.prototype
  while (typeof prototype === 'object' && prototype !== null) {
    if (prototype.constructor.name === 'Error') return true
    prototype = Object.getPrototypeOf(prototype)
  }
  return false
}

function oneOf(texts: readonly string[]): string | AsymmetricMatcher {
  if (texts.length === 1) return texts[0] as string
  return {
    asymmetricMatch: (value) => texts.includes(value as string),
    toAsymmetricMatcher: () => texts.map(printValuePattern).join(' or '),
  }
}
