/** An object of a parsed document, of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

/** Whether a field is not there; JSON of Protobuf writes `null` for that as well. */
export function isAbsent(json: unknown): json is undefined | null {
  return json === undefined || json === null
}

const longest = 60

/** A value as it stands in a message: its JSON, shortened. */
export function excerpt(json: unknown): string {
  if (json === undefined) return 'nothing'
  const text = JSON.stringify(outline(json))
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

/** The first members, and nothing inside them: a value may be as large as the file. */
function outline(json: unknown): unknown {
  if (Array.isArray(json)) return json.slice(0, 4).map(brief)
  if (!isObject(json)) return brief(json)
  const members = Object.entries(json).slice(0, 4)
  return Object.fromEntries(members.map(([key, value]) => [key.slice(0, longest), brief(value)]))
}

function brief(json: unknown): unknown {
  if (typeof json === 'string') return json.slice(0, longest)
  return typeof json === 'object' && json !== null ? '…' : json
}
