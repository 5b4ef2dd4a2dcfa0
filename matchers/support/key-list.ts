import { nameValue, requireList } from '../../src/query/refuse.ts'
import { regExpFits } from '../../src/query/value-pattern.ts'

/** Keys, each exact or by RegExp. */
export type KeyList = readonly (string | RegExp)[]

/** Whether a key is one of a list. */
export function isListed(keys: KeyList, key: string): boolean {
  return keys.some((one) => (typeof one === 'string' ? one === key : regExpFits(one, key)))
}

/**
 * Refuses what is no list of keys.
 * @throws TypeError for anything but strings and RegExps.
 */
export function requireKeys(keys: unknown, field: string): asserts keys is KeyList {
  requireList(keys, field)
  const wrong = keys.findIndex((key) => typeof key !== 'string' && !(key instanceof RegExp))
  if (wrong !== -1)
    throw new TypeError(`${field}[${wrong}] is a key or a RegExp for keys, not ${nameValue(keys[wrong])}.`)
}
