const greatest = 2n ** 64n - 1n

/**
 * A time in nanoseconds since the Unix epoch; 0 where the field is not there, undefined where it is no such time. A JSON
 * number is taken too, with what precision the writer left it.
 */
export function readTime(json: unknown): bigint | undefined {
  if (typeof json === 'string') return isUsual(json) ? toBigInt(json) : unusual(json)
  if (json === undefined || json === null) return 0n
  if (typeof json !== 'number' || !Number.isInteger(json) || json < 0) return undefined
  return inRange(BigInt(json))
}

/** Any time from 2001 to 2262, so that the common case costs no regular expression. */
function isUsual(text: string): boolean {
  const first = text.charCodeAt(0)
  return text.length === 19 && first > 0x30 && first <= 0x39
}

function toBigInt(text: string): bigint | undefined {
  try {
    return BigInt(text)
  } catch {
    return undefined
  }
}

function unusual(text: string): bigint | undefined {
  return /^\d{1,20}$/.test(text) ? inRange(BigInt(text)) : undefined
}

function inRange(time: bigint): bigint | undefined {
  return time <= greatest ? time : undefined
}
