import { nameValue, requireList } from '../../src/query/refuse.ts'
import type { KeyList } from '../../src/trace/notation/mask-volatile.ts'

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
