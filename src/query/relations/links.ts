import type { Span } from '../../trace/span.ts'
import { groupOf } from '../../trace/trace.ts'
import type { Fitting } from './fitting.ts'

/** Whether a link points to a span that fits, in this trace or in another that was built with it. */
export function linkTest({ query }: Fitting): (span: Span) => boolean {
  return ({ links, trace }) => links.some((link) => groupOf(trace).spansAt(link).some(query.test))
}

/** The spans that the links of a span point to, where they were recorded. */
export function* targetsOf({ links, trace }: Span): Iterable<Span> {
  for (const link of links) yield* groupOf(trace).spansAt(link)
}

/** How many links of a span point to one that was not recorded. */
export function countLost({ links, trace }: Span): number {
  return links.filter((link) => groupOf(trace).spansAt(link).length === 0).length
}
