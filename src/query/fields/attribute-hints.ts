import type { Attributes, AttributeValue } from '../../trace/attributes.ts'
import { closestText } from '../../trace/closest-text.ts'
import { printValue, type ValuePattern } from '../value-pattern.ts'

/** Where a key is not there, the one that may have been meant: a few edits away, or a longer or shorter form of it. */
export function hintAtKey(key: string, attributes: Attributes): string | undefined {
  const keys = Object.keys(attributes)
  const nearest = keys.find((other) => isForm(other, key) || isForm(key, other)) ?? closestText(key, keys)
  return nearest === undefined ? undefined : `there is no "${key}" on it; the nearest key is "${nearest}".`
}

/** Where a value reads the same but is of another type, what the types are. */
export function hintAtType(expected: ValuePattern, received: AttributeValue): string | undefined {
  const [wanted, given] = [typeWord(expected), typeWord(received)]
  if (wanted === undefined || given === undefined || wanted === given) return undefined
  if (String(expected) !== String(received)) return undefined
  return `types count: ${printValue(expected as AttributeValue)} is ${wanted}, ${printValue(received)} is ${given}.`
}

/** `db.system.name` is a longer form of `db.system`. */
function isForm(long: string, short: string): boolean {
  return long.startsWith(`${short}.`) || long.endsWith(`.${short}`)
}

function typeWord(value: unknown): string | undefined {
  if (Array.isArray(value)) return 'a list'
  const words: Record<string, string> = {
    string: 'a string',
    number: 'a number',
    boolean: 'a boolean',
    bigint: 'a bigint',
  }
  return words[typeof value]
}
