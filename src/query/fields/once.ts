import type { FieldCheck } from '../field-check.ts'

/** Makes a check once for many queries that ask the same: for the same word, or for the very same object. */
export function once<P>(make: (pattern: P) => FieldCheck): (pattern: P) => FieldCheck {
  const ofWords = new Map<unknown, FieldCheck>()
  const ofObjects = new WeakMap<object, FieldCheck>()
  return (pattern) => {
    const isObject = typeof pattern === 'object' && pattern !== null
    let check = isObject ? ofObjects.get(pattern) : ofWords.get(pattern)
    if (check) return check
    check = make(pattern)
    if (isObject) ofObjects.set(pattern, check)
    else ofWords.set(pattern, check)
    return check
  }
}
