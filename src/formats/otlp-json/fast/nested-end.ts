const quote = 0x22
const backslash = 0x5c

/** The place after the bracket that closes the one at `start`; -1 where there is none in the line. */
export function nestedEnd(bytes: Uint8Array, start: number): number {
  let depth = 0
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) {
      at = stringEnd(bytes, at)
      if (at < 0) return -1
    } else if (byte === 0x7b || byte === 0x5b) depth++
    else if (byte === 0x7d || byte === 0x5d) {
      if (--depth === 0) return at + 1
    } else if (byte === lineFeed) return -1
  }
  return -1
}

function stringEnd(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) return at
    if (byte === backslash) at++
    else if (byte === lineFeed) return -1
  }
  return -1
}

const lineFeed = 0x0a
