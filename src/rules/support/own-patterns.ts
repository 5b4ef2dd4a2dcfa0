import { type FindInText, type Found, foundBy } from './found.ts'

/** What a team adds to a search, and what it takes out: regular expressions. */
export interface OwnPatterns {
  readonly patterns?: readonly string[]
  readonly allow: readonly string[]
}

/** A search with a team's own patterns, and without what it allows. */
export function withOwnPatterns(find: FindInText, { patterns = [], allow }: OwnPatterns): FindInText {
  if (patterns.length === 0 && allow.length === 0) return find
  const wanted = patterns.map((pattern) => new RegExp(pattern))
  const allowed = allow.map((pattern) => new RegExp(pattern, 'g'))
  return (text) => {
    const first = find(text) ?? findOwn(text, wanted)
    if (!first || allowed.length === 0) return first
    const rest = allowed.reduce((left, pattern) => left.replaceAll(pattern, blank), text)
    return rest === text ? first : (find(rest) ?? findOwn(rest, wanted))
  }
}

/** Blanks keep what stands behind them in its place. */
function blank(allowed: string): string {
  return ' '.repeat(allowed.length)
}

function findOwn(text: string, patterns: readonly RegExp[]): Found | undefined {
  for (const [i, pattern] of patterns.entries()) {
    const match = pattern.exec(text)
    if (match && match[0] !== '') return foundBy(match, `pattern ${i}`, 'what a pattern of the team forbids')
  }
  return undefined
}
