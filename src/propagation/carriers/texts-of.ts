const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** The texts of a header's value: brokers give bytes where HTTP gives strings, and lists where a header is there twice. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (value instanceof Uint8Array) return [utf8.decode(value)]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return [String(value)]
  return []
}
