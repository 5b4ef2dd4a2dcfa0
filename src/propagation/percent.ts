/** What percent-decoding gives. */
export interface Decoded {
  readonly text: string
  /** Where percent signs stand that encode nothing; they are kept. */
  readonly strayPercents: readonly number[]
  /** False where bytes were encoded that are no UTF-8; U+FFFD stands in their place. */
  readonly isUtf8: boolean
}

const none: readonly number[] = []
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })

/** Decodes percent-encoded UTF-8 of ASCII text. */
export function decodePercent(text: string): Decoded {
  if (!text.includes('%')) return { text, strayPercents: none, isUtf8: true }
  const bytes: number[] = []
  const strayPercents: number[] = []
  for (let i = 0; i < text.length; i++) {
    const hex = text.slice(i + 1, i + 3)
    if (text[i] !== '%') bytes.push(text.charCodeAt(i))
    else if (/^[0-9a-fA-F]{2}$/.test(hex)) {
      bytes.push(Number.parseInt(hex, 16))
      i += 2
    } else {
      strayPercents.push(i)
      bytes.push(0x25)
    }
  }
  const encoded = Uint8Array.from(bytes)
  try {
    return { text: strict.decode(encoded), strayPercents, isUtf8: true }
  } catch {
    return { text: lenient.decode(encoded), strayPercents, isUtf8: false }
  }
}

/** Encodes the percent sign and all that is no baggage-octet; a lone surrogate becomes U+FFFD, as in all UTF-8. */
export function encodePercent(text: string): string {
  return text.replaceAll(/[^\u0021\u0023\u0024\u0026-\u002b\u002d-\u003a\u003c-\u005b\u005d-\u007e]+/g, (run) =>
    Array.from(Buffer.from(run), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
}
