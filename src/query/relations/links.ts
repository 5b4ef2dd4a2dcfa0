import type { Span } from '../../trace/span.ts'
import { groupOf } from '../../trace/trace.ts'
import { type Fitting, indexOf, oncePerTrace, oncePerTraceOf } from './fitting.ts'

/** Whether a link points to a span that fits, in this trace or in another that was built with it. */
export function linkTest({ query }: Fitting): (span: Span) => boolean {
  const targetsIn = oncePerTraceOf(allTargetsOf)
  return (span) => span.links.length > 0 && (targetsIn(span.trace)[indexOf(span)] ?? []).some(query.test)
}

/** For each span of a trace that has links, by its index, the spans that they point to: looked up once for all queries. */
const allTargetsOf = oncePerTrace(({ spans }) => {
  const targets: (readonly Span[] | undefined)[] = []
  for (const span of spans) targets.push(span.links.length === 0 ? undefined : [...targetsOf(span)])
  return targets
})

/** The spans that the links of a span point to, where they were recorded. */
export function* targetsOf({ links, trace }: Span): Iterable<Span> {
  for (const link of links) yield* groupOf(trace).spansAt(link)
}

/** How many links of a span point to one that was not recorded. */
export function countLost({ links, trace }: Span): number {
  return links.filter((link) => groupOf(trace).spansAt(link).length === 0).length
}
