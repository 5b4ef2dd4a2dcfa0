import { shorten } from './shorten.ts'

/** `1 span`, `3 spans`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** `a`, `a and b`, `a, b and c`; the tail is counted when there are more than `most`. */
export function list(items: readonly string[], most = 5): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** The names of spans, each once, with how many have it: `"GET /", "db.query" (3 spans) and 2 more`. */
export function listNames(spans: readonly { readonly name: string }[], most = 8): string {
  const counts = new Map<string, number>()
  for (const { name } of spans) counts.set(name, (counts.get(name) ?? 0) + 1)
  const entries = [...counts].map(([name, number]) => {
    const text = shorten(JSON.stringify(name))
    return number === 1 ? text : `${text} (${number} spans)`
  })
  return list(entries, most)
}
