import type { FindInText } from './found.ts'

/** Longer texts seldom come twice. */
const longest = 64

/** After this many different texts, one is not expected to come again. */
const mostDifferent = 256

/**
 * A search that remembers in which short texts nothing is found. Made for each key anew: most keys have few values, and for
 * the others this stops remembering.
 */
export function rememberClean(find: FindInText): FindInText {
  const clean = new Set<string>()
  let different = 0
  return (text) => {
    if (different === mostDifferent || text.length > longest) return find(text)
    if (clean.has(text)) return undefined
    const found = find(text)
    if (found) return found
    clean.add(text)
    if (++different === mostDifferent) clean.clear()
    return undefined
  }
}
