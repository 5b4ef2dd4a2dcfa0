import type { AttributeValue } from '../attributes.ts'
import type { MaskAttribute } from './draw-options.ts'
import { withoutGenerated } from './generated-values.ts'
import { serverPortAttributes, volatileAttributes } from './volatile-attributes-table.ts'

/** Keys, each exact or by RegExp. */
export type KeyList = readonly (string | RegExp)[]

/** What to mask beside the attributes that are known to differ from run to run. */
export interface MaskOptions {
  /** Further attributes that differ from run to run: `['app.request_id', /token$/]`. */
  readonly mask?: KeyList
  /** Attributes that are drawn as they are, whatever they hold: `['server.port']`. They come before all others. */
  readonly keep?: KeyList
}

/** The first port that systems hand out by themselves: Linux begins here, others later. */
const firstHandedOut = 32_768

/**
 * Masks what differs between two runs of the same code: attributes that do so by the semantic conventions, and in all
 * others the part of a text that looks generated.
 */
export function maskVolatile({ mask = [], keep = [] }: MaskOptions = {}): MaskAttribute {
  return (key, value) => {
    if (isListed(keep, key)) return undefined
    if (isListed(mask, key) || isVolatile(key, value)) return '*'
    return maskValue(value)
  }
}

/** Whether a key is one of a list. */
export function isListed(keys: KeyList, key: string): boolean {
  return keys.some((one) => (typeof one === 'string' ? one === key : key.search(one) !== -1))
}

const exact = new Set(volatileAttributes)
const prefixes = volatileAttributes.filter((key) => key.endsWith('.'))

function isVolatile(key: string, value: AttributeValue): boolean {
  if (serverPortAttributes.includes(key)) return Number(value) >= firstHandedOut
  return exact.has(key) || prefixes.some((prefix) => key.startsWith(prefix))
}

/** The notation has no RegExp inside of a list or a map: one in which anything is masked is masked as a whole. */
function maskValue(value: AttributeValue): '*' | RegExp | undefined {
  if (typeof value === 'string') return withoutGenerated(value)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return undefined
  return Object.values(value).some((item: AttributeValue) => maskValue(item) !== undefined) ? '*' : undefined
}
