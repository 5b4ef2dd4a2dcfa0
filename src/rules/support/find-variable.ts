/** What in a name varies from call to call. */
export interface Variable {
  readonly id: string
  /** In words: `a UUID`. */
  readonly what: string
  readonly text: string
}

interface Detector {
  readonly what: string
  readonly pattern: RegExp
}

const detectors = {
  uuid: { what: 'a UUID', pattern: /(?<![\da-f])[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}(?![\da-f])/i },
  email: { what: 'an e-mail address', pattern: /(?<![\w.+-])[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?![\w-])/i },
  url: { what: 'a URL', pattern: /\b[a-z][a-z\d+.-]*:\/\/[^\s/]*\/[^\s{}*:]+(?![^\s]*[{*:])/i },
  query: { what: 'a query string', pattern: /\?[\w.%[\]-]+=[^\s]*/ },
  date: {
    what: 'a date or a time',
    pattern:
      /(?<![\d-])\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?:T[\d:.]+Z?)?(?![\d-])|(?<![\d:.])(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d/,
  },
  sql: {
    what: 'a value in SQL',
    pattern:
      /^\s*(?:select|insert|update|delete|merge|replace)\s[^]*?(?:'[^']*'|(?:[=<>]|\bin\s*\(|\bvalues\s*\()\s*-?\d+)/i,
  },
  hex: {
    what: 'an id',
    pattern:
      /(?<![\da-z])(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{12,}(?![\da-z])|(?<![\dA-Z])[0-7][\dA-HJKMNP-TV-Z]{25}(?![\dA-Z])/i,
  },
  number: {
    what: 'a number',
    // `/404` and `/500` are names of pages, `:5432` is a port and `1.2.3` a version.
    pattern: /(?<=(?<!HTTP)\/|#)(?!(?:404|500)(?!\w))\d+(?![\w.])|(?<![\d:.])\d{5,}(?![\d.])/,
  },
  quoted: { what: 'a quoted text', pattern: /(?<!\w)(?:'[^']+'|"[^"]+")(?!\w)/ },
} as const satisfies Readonly<Record<string, Detector>>

/** The names of the detectors; `path` looks at more than the name. */
export const allDetectors: readonly string[] = [...Object.keys(detectors), 'path']

/** The first thing in a name that varies from call to call, by the detectors of these names and by own patterns. */
export function findVariable(name: string, ids: readonly string[], own: readonly RegExp[]): Variable | undefined {
  for (const [id, { what, pattern }] of Object.entries(detectors)) {
    const text = ids.includes(id) ? pattern.exec(name)?.[0] : undefined
    if (text !== undefined) return { id, what, text }
  }
  for (const pattern of own) {
    const text = pattern.exec(name)?.[0]
    if (text !== undefined) return { id: pattern.source, what: 'what must not be in a name', text }
  }
  return undefined
}
