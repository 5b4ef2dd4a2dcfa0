/** The length of an id in hex digits. */
export const traceIdDigits = 32
export const spanIdDigits = 16

/** By character code: 0 for what is no lower-case hex digit, 1 for `0`, 2 for every other. */
const digits = new Uint8Array(256)
for (const digit of '0123456789abcdef') digits[digit.charCodeAt(0)] = digit === '0' ? 1 : 2

/**
 * An id in lower-case hex; undefined where it is none, or all zero. Takes upper case too, and the base64 that the JSON of
 * Protobuf has for bytes, which Tempo writes.
 *
 * @see https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding
 */
export function readId(json: unknown, length: number): string | undefined {
  if (typeof json !== 'string') return undefined
  if (isId(json, length)) return json
  const text = json.length === length ? json.toLowerCase() : fromBase64(json, length)
  return isId(text, length) ? text : undefined
}

/** Whether an id says that there is no span: empty, or all zero. */
export function isNoId(json: unknown): boolean {
  return json === undefined || json === null || json === '' || (typeof json === 'string' && /^(?:0+|A+=*)$/.test(json))
}

function isId(text: string, length: number): boolean {
  if (text.length !== length) return false
  let seen = 0
  for (let i = 0; i < length; i++) {
    const digit = digits[text.charCodeAt(i)] ?? 0
    if (digit === 0) return false
    seen |= digit
  }
  return seen !== 1
}

function fromBase64(text: string, length: number): string {
  if (!/^[\w+/-]{11,22}={0,2}$/.test(text)) return ''
  const hex = Buffer.from(text, 'base64').toString('hex')
  return hex.length === length ? hex : ''
}
