import { exceptionAttributes } from '../../src/query/fields/events.ts'
import type { AttributesPattern, ExceptionPattern } from '../../src/query/span-pattern.ts'
import { absent, type AsymmetricMatcher, printValuePattern } from '../../src/query/value-pattern.ts'

/** What describes a recorded exception: the error that was thrown, its class, or a pattern. */
export type ThrownPattern = Error | (abstract new (...args: never[]) => Error) | ExceptionPattern

/**
 * What a recorded exception has to have in its attributes. The SDK records an error by its `code` where it has one, else
 * by its `name`, and no message where it is empty; other recorders take the name of the class.
 *
 * @throws TypeError for what cannot describe an exception.
 */
export function thrownAttributes(thrown: ThrownPattern): AttributesPattern {
  if (isErrorClass(thrown)) return exceptionAttributes({ type: thrown.name })
  if (!isError(thrown)) return exceptionAttributes(thrown)
  const { code } = thrown as { readonly code?: unknown }
  const types = [...(code === undefined ? [] : [String(code)]), thrown.name, thrown.constructor.name]
  return {
    'exception.type': oneOf([...new Set(types)]),
    'exception.message': thrown.message === '' ? absent : thrown.message,
  }
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
