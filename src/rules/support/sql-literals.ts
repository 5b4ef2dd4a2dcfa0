const statement =
  /^[\s(]*(?:(?:\/\*[^]*?\*\/|--[^\n]*\n)[\s(]*)*(?:select|insert|update|delete|merge|replace|upsert|with|call|exec(?:ute)?)\b/i

/** What SQL is made of, as far as literals are concerned; what none of these fits is passed over. */
const parts =
  /\/\*[^]*?(?:\*\/|$)|--[^\n]*|(?<dollar>\$[a-z_]*\$)[^]*?(?:\k<dollar>|$)|(?<text>'(?:[^'\\]|''|\\.)*')|(?<quoted>"(?:[^"\\]|""|\\.)*")|`[^`]*`|(?<placeholder>\?|\$\d+|(?<![:\w]):\w+|@\w+|%(?:\(\w+\))?s\b|#\{)|(?<compared>(?:=|<>|!=|[<>]=?|\bin\s*\(|\bvalues\s*\(|\bbetween|\blike|,)\s*-?)(?<number>\d+(?:\.\d+)?)\b/gi

/** A count, an index or a flag is written into many queries, and gives nobody away. */
const tellingDigits = 4

/**
 * The first literal of an SQL text that has no placeholders: a text, or a number of some length that is compared or inserted.
 * Undefined for what is parameterized, was sanitized, or is no SQL that reads or writes rows.
 * @param hasTextInDoubleQuotes As in MySQL; elsewhere they hold names.
 */
export function sqlLiteral(sql: string, hasTextInDoubleQuotes: boolean): string | undefined {
  if (!statement.test(sql)) return undefined
  let literal: string | undefined
  for (const { groups } of sql.matchAll(parts)) {
    const { placeholder, text, quoted, number } = groups ?? {}
    if (placeholder !== undefined) return undefined
    literal ??= tellingText(text) ?? (hasTextInDoubleQuotes ? tellingText(quoted) : undefined) ?? tellingNumber(number)
  }
  return literal
}

function tellingText(quoted: string | undefined): string | undefined {
  const text = quoted?.slice(1, -1)
  return text === undefined ||
    /^(?:[?*%\s]*|redacted|[a-z]{1,2}|(?:\d+ )?(?:second|minute|hour|day|week|month|year)s?|utc)$/i.test(text)
    ? undefined
    : text
}

function tellingNumber(number: string | undefined): string | undefined {
  return number !== undefined && number.length >= tellingDigits ? number : undefined
}
