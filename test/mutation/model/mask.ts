import type { Attributes, AttributeValue } from '../../../src/trace/attributes.ts'
import { maskVolatile } from '../../../src/trace/notation/mask-volatile.ts'

const mask = maskVolatile()

/**
 * What a careful author knows: which values differ from run to run. It is the same for all that are compared here, so that
 * none has an advantage by it. `*` or a RegExp stands for the value; undefined where it can be written down.
 */
export function maskOf(key: string, value: AttributeValue): '*' | RegExp | undefined {
  return mask(key, value)
}

/** Attributes in the order of their keys, with what differs from run to run replaced, and without stack traces. */
export function stableAttributes(attributes: Attributes): Record<string, AttributeValue> {
  const keys = Object.keys(attributes).filter((key) => key !== 'exception.stacktrace')
  return Object.fromEntries(
    keys.toSorted().map((key) => {
      const value = attributes[key] as AttributeValue
      const masked = maskOf(key, value)
      return [key, masked === undefined ? value : String(masked)]
    }),
  )
}
