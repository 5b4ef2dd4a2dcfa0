/** What looks generated in a text. Each is as exact as can be told, for what fits is no longer compared. */
const generated =
  /(?<!\w)(?:(?<uuid>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})|(?<traceId>[\da-f]{32})|(?<spanId>[\da-f]{16})|(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?))(?!\w)|(?<=(?<![\w.-])(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[?::1\]?):)(?<port>\d{1,5})(?!\w)/gi

const stand: Readonly<Record<string, string>> = {
  uuid: String.raw`[\da-fA-F-]{36}`,
  traceId: String.raw`[\da-fA-F]{32}`,
  spanId: String.raw`[\da-fA-F]{16}`,
  time: String.raw`[\d:.TZtz+-]+`,
  port: String.raw`\d+`,
}

/**
 * A text in which something looks generated: a UUID, a trace id, a span id, an ISO 8601 time, or a port of this machine's
 * own address. As `*` where it is nothing else, else as a RegExp that keeps the rest; undefined where nothing is.
 */
export function withoutGenerated(text: string): '*' | RegExp | undefined {
  let source = ''
  let at = 0
  for (const match of text.matchAll(generated)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, part]) => part !== undefined) ?? ['']
    if (match[0] === text) return '*'
    source += literal(text.slice(at, match.index)) + stand[kind]
    at = match.index + match[0].length
  }
  return at === 0 ? undefined : new RegExp(`^${source}${literal(text.slice(at))}$`)
}

/** A RegExp's source that fits a text, on one line, without characters that cannot be seen. */
function literal(text: string): string {
  return text
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(/(?! )[\p{Cc}\p{Cf}\p{Z}\p{Surrogate}←]/gu, (sign) =>
      [...Array(sign.length).keys()].map((i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
    )
}
