import { nameTemplate } from '../../trace/name-template.ts'
import type { Span } from '../../trace/span.ts'
import { type Call, endedBefore, fingerprintOf } from './calls.ts'

/** The same call again and again below one span. */
export interface Repeat {
  /** What the calls lie below; undefined where they lie below nothing. */
  readonly parent: Span | undefined
  readonly calls: readonly Call[]
}

const mostWrappers = 5
const mostBesideWrapper = 20

/** Groups of at least so many calls that ask for the same below the same span. */
export function repeatsOf(calls: readonly Call[], minCount: number): Repeat[] {
  const counts = new Map<string, number>()
  for (const { span } of calls) {
    const name = nameTemplate(span.name)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const groups = new Map<Span | undefined, Map<string, Call[]>>()
  for (const call of calls) {
    if ((counts.get(nameTemplate(call.span.name)) ?? 0) < minCount) continue
    const { parent, path } = placeOfCall(call)
    let paths = groups.get(parent)
    if (!paths) groups.set(parent, (paths = new Map()))
    const group = paths.get(path)
    if (group) group.push(call)
    else paths.set(path, [call])
  }
  const repeats = [...groups].flatMap(([parent, paths]) =>
    [...paths.values()].map((group) => ({ parent, calls: group })),
  )
  return repeats.filter((repeat) => repeat.calls.length >= minCount)
}

/** The longest run of calls of which each had ended when the next one started. */
export function longestSequence(calls: readonly Call[]): readonly Call[] {
  let longest: readonly Call[] = []
  let start = 0
  for (let i = 1; i <= calls.length; i++) {
    const [before, call] = [calls[i - 1], calls[i]]
    if (before && call && endedBefore(before.span, call.span)) continue
    if (i - start > longest.length) longest = calls.slice(start, i)
    start = i
  }
  return longest
}

/** Where a call belongs: below its parent, or below what wraps each call of a loop in an internal span of its own. */
function placeOfCall(call: Call): { parent: Span | undefined; path: string } {
  let child = call.span
  let { parent } = child
  let path = fingerprintOf(call)
  for (let i = 0; i < mostWrappers && parent && wraps(parent, child); i++) {
    path += `\n${nameTemplate(parent.name)}`
    child = parent
    parent = child.parent
  }
  return { parent, path: `${call.span.service ?? ''}\n${path}` }
}

function wraps(parent: Span, child: Span): boolean {
  if (parent.kind !== 'internal' || !parent.parent || parent.service !== child.service) return false
  if (parent.children.length > mostBesideWrapper) return false
  const name = nameTemplate(child.name)
  return parent.children.every((other) => other === child || nameTemplate(other.name) !== name)
}
