import { placeOf, type Span } from './span.ts'

/** Takes one parent out of every cycle, that of the cycle's first span in the order given, and marks the span for it. */
export function cutCycles(spans: readonly Span[]): void {
  const members = findMembers(spans)
  if (members.length === 0) return
  const order = new Map(spans.map((span, i) => [span, i]))
  for (const member of members) {
    let first = member
    for (let span = member.parent; span && span !== member; span = span.parent) {
      if ((order.get(span) ?? 0) < (order.get(first) ?? 0)) first = span
    }
    const place = placeOf(first)
    place.parent = undefined
    place.parentage = 'cycle'
  }
}

/** One span of every cycle: walks up from each span, and stops where any walk has been before. */
function findMembers(spans: readonly Span[]): Span[] {
  const walkOf = new Map<Span, number>()
  const members: Span[] = []
  spans.forEach((start, walk) => {
    let span: Span | undefined = start
    while (span && !walkOf.has(span)) {
      walkOf.set(span, walk)
      span = span.parent
    }
    if (span && walkOf.get(span) === walk) members.push(span)
  })
  return members
}
