import type { CompiledQuery } from '../compile-query.ts'
import type { Candidates } from './nearest.ts'

/** What may have gone wrong, on lines of their own; empty where there is nothing to say. */
export function hintsFor(query: CompiledQuery, ways: readonly Candidates[]): string {
  const best = ways[0]
  if (!best) return ''
  const ofFields = best.differences.map(({ hint }) => hint?.()).filter((hint) => hint !== undefined)
  return [...hintAtPart(query, best), ...new Set(ofFields)].map((hint) => `\nHint: ${hint}`).join('')
}

function hintAtPart({ name }: CompiledQuery, { spans: [span] }: Candidates): string[] {
  if (typeof name !== 'string' || span === undefined || name.length < 3) return []
  if (span.name === name || !span.name.includes(name)) return []
  const part = name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return [`a string is the whole name; /${part}/ fits a part of it.`]
}
