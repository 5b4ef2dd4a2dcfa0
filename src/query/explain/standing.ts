import { startPlace } from '../../trace/start-place.ts'
import type { Span } from '../../trace/span.ts'
import type { Difference } from '../field-check.ts'
import type { Candidates } from './nearest.ts'
import { list } from './words.ts'

/** The fields that are known when a span starts, so that its being open explains no difference in them. */
const knownFromStart: ReadonlySet<string> = new Set(['name', 'kind', 'service', 'scope', 'parent', 'ancestor'])

/** Whether spans fit in themselves, and only stand elsewhere in the tree. */
export function standsElsewhere({ differences }: Candidates): boolean {
  return differences.length > 0 && differences.every(({ isPlace }) => isPlace === true)
}

/** Whether spans may differ only because they have not ended. */
export function mayDifferByOpen({ spans, differences }: Candidates): boolean {
  return spans.every(({ open }) => open) && differences.some(({ field }) => !knownFromStart.has(field))
}

/** A remark on a span, and that it was not sampled. */
export function withSampling(remark: string, span: Span): string {
  return wasNotSampled(span) ? `${remark}, not sampled` : remark
}

/** Whether this process saw a span that is not sampled. Of other spans the flag is often not known, and then not set. */
export function wasNotSampled(span: Span): boolean {
  return span.startSequence !== undefined && !span.sampled
}

/** Where open spans were started, on a line; empty where it is not known. */
export function sayStarted(spans: readonly Span[]): string {
  const places = new Set(spans.map(({ startStack }) => startPlace(startStack)).filter((place) => place !== undefined))
  if (places.size === 0) return ''
  return `\nStarted at ${list([...places])}.`
}

export const hintAtSampling = 'a span that is not sampled is recorded here, but no exporter gets it.'

/** What helps with the nearest spans, by where and how they stand; how to wait for them, unless something says it already. */
export function hintsAtStanding(way: Candidates, waitFor: string | undefined): string[] {
  const { spans, differences } = way
  return [
    ...(standsElsewhere(way) ? hintAtPlace(differences, spans[0] as Span) : []),
    ...(mayDifferByOpen(way) && waitFor !== undefined
      ? [`a span has its status, its duration and all its attributes once it has ended: await the work, or ${waitFor}.`]
      : []),
    ...(spans.some(wasNotSampled) ? [hintAtSampling] : []),
  ]
}

function hintAtPlace(differences: readonly Difference[], span: Span): string[] {
  const ofAbove = differences.filter(({ field }) => field === 'parent' || field === 'ancestor')
  if (ofAbove.length === 0 || differences.some(({ hint }) => hint?.() !== undefined)) return []
  return hintAtParent(span)
}

/** What helps where a span has another parent than it should have. */
export function hintAtParent({ parentage }: Span): string[] {
  if (parentage === 'root') {
    return ['no span was active where it started: the context was lost on the way there, or was never passed on.']
  }
  if (parentage !== 'child') return []
  return ['the parent of a span is whichever is active where it starts: start it inside of the one that it belongs to.']
}
