import type { Reason } from '../../trace/surroundings.ts'
import type { CompiledQuery } from '../compile-query.ts'
import type { Candidates } from './nearest.ts'
import { shorten } from './shorten.ts'
import { hintsAtStanding } from './standing.ts'

/** What may have gone wrong, on lines of their own; empty where there is nothing to say. */
export function hintsFor(query: CompiledQuery, ways: readonly Candidates[], beyond: Reason | undefined): string {
  const best = ways[0]
  const hints = [...(best ? hintsAt(query, best, beyond === undefined) : []), ...(beyond ? [beyond.wayOut] : [])]
  return hints.map((hint) => `\nHint: ${hint}`).join('')
}

function hintsAt(query: CompiledQuery, best: Candidates, mayWait: boolean): string[] {
  const ofFields = best.differences.map(({ hint }) => hint?.()).filter((hint) => hint !== undefined)
  const waitFor = mayWait ? `wait for it, \`await telemetry.waitFor(${shorten(query.text, 60)})\`` : undefined
  return [...hintAtPart(query, best), ...new Set(ofFields), ...hintsAtStanding(best, waitFor)]
}

function hintAtPart({ name }: CompiledQuery, { spans: [span] }: Candidates): string[] {
  if (typeof name !== 'string' || span === undefined || name.length < 3) return []
  if (span.name === name || !span.name.includes(name)) return []
  const part = name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return [`a string is the whole name; /${part}/ fits a part of it.`]
}
