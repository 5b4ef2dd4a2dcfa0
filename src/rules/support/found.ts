/** Something in a text that should not be recorded. */
export interface Found {
  /** The kind, as a fingerprint may hold it. */
  readonly id: string
  /** The kind, as a message names it. */
  readonly what: string
  /** The thing itself: never printed whole. */
  readonly secret: string
  /** Where in the text it begins. */
  readonly start: number
}

/** Looks for the first such thing in a text. */
export type FindInText = (text: string) => Found | undefined

/** How a rule looks at texts and values. */
export interface TextSearch {
  readonly find: FindInText
  /** Whether what an attribute or a map holds is found only together with its key. */
  readonly needsKey: (key: string) => boolean
  /** Whether a number is worth a look. */
  readonly looksAtNumber: (value: number | bigint) => boolean
}

/** What a match found: its group `secret`, or all of it. */
export function foundBy(match: RegExpExecArray, id: string, what: string): Found {
  const secret = match.groups?.['secret'] ?? match[0]
  return { id, what, secret, start: match.index + match[0].lastIndexOf(secret) }
}

/** Whoever finds something anew in what was masked would go on for ever. */
const mostMasked = 100

/** A text with all that is found in it masked: `GET /?token=***`. */
export function redactWith(find: FindInText, text: string): string {
  let redacted = text
  for (let i = 0; i < mostMasked; i++) {
    const found = find(redacted)
    if (!found) return redacted
    redacted = `${redacted.slice(0, found.start)}***${redacted.slice(found.start + found.secret.length)}`
  }
  return '***'
}
