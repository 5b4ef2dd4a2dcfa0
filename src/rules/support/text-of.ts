import type { Attributes } from '../../trace/attributes.ts'

/** The value of an attribute, where it is a text that is not blank. */
export function textOf(attributes: Attributes, key: string): string | undefined {
  const value = attributes[key]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
