import type { AttributeValue } from '../../trace/attributes.ts'

const captured =
  /^(?:http\.request\.header|rpc\.(?:(?:grpc|connect_rpc)\.)?request\.(?:metadata|header)s?|messaging\.header)\.(.+)$/i

/** What a redaction leaves; a context that says `undefined` or `null` is a fault, and not this. */
const mask =
  /^(?:[*•.x?#-]{3,}|.{0,4}\*{3,}.{0,4}|\W*(?:redacted|masked|hidden|filtered|removed|scrubbed|sanitized|obfuscated|omitted)\W*)$/i

/** The name of the header of a request or a message that an attribute holds, in lower case and with dashes. */
export function carriedHeader(key: string): string | undefined {
  return captured.exec(key)?.[1]?.toLowerCase().replaceAll('_', '-')
}

/** The lines of a captured header; none where it was masked, or is no text. */
export function carriedLines(value: AttributeValue): readonly string[] {
  const lines = typeof value === 'string' ? unpacked(value) : value
  if (!Array.isArray(lines)) return []
  const isText = lines.every((line) => typeof line === 'string' && !mask.test(line))
  return isText ? (lines as readonly string[]) : []
}

/** Formats that have no lists write one as JSON. */
function unpacked(text: string): AttributeValue {
  if (!text.startsWith('["')) return [text]
  try {
    return JSON.parse(text) as AttributeValue
  } catch {
    return [text]
  }
}
