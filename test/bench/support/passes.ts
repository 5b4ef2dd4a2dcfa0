import type { MatcherResult } from '../../../matchers/support/matcher-context.ts'
import type { SpanPattern, SpanQuery } from '../../../src/query/span-pattern.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { matchers } from './built-matchers.ts'
import { largeTrace } from './large-trace.ts'
import { medianThreadMs } from './rounds.ts'

/** A matcher with its subject and its arguments, which must pass. */
export type Pass = readonly [matcher: keyof typeof matchers, subject: unknown, ...args: readonly unknown[]]

const rounds = 5

/** The median time of the slowest of some passes, in milliseconds. Each is made once before, for the indexes of the trace. */
export function slowestMs(passes: readonly Pass[]): number {
  return Math.max(...passes.map((pass) => passMs(pass)))
}

/** The median time of one pass, once the indexes of the trace are made. */
export function passMs(pass: Pass): number {
  expectPass(pass)
  return medianThreadMs(() => expectPass(pass), rounds)
}

/** How a field of `toHaveSpan` is asked: of few and of many spans, to few and to many, and where only the last of all fits. */
export function relationPasses(trace: Trace, field: keyof SpanPattern, last: SpanPattern): readonly Pass[] {
  const queries: readonly SpanQuery[] = [
    { [field]: {} },
    { name: 'operation 3', [field]: /operation/ },
    { [field]: 'operation 3' },
    last,
  ]
  return queries.map((query) => ['toHaveSpan', trace, query])
}

/** The slowest of a relation's passes, on a trace that this process saw and on one that it did not see. */
export function slowestRelationMs(count: number, lasts: Partial<Record<keyof SpanPattern, SpanPattern>>): number {
  return Math.max(
    ...[true, false].map((seen) => {
      const trace = largeTrace(count, seen)
      const fields = Object.entries(lasts) as [keyof SpanPattern, SpanPattern][]
      return slowestMs(fields.flatMap(([field, last]) => relationPasses(trace, field, last)))
    }),
  )
}

/** Asks a matcher, which must pass. */
export function expectPass([matcher, subject, ...args]: Pass): void {
  const match = matchers[matcher] as (this: object, ...args: readonly unknown[]) => MatcherResult
  const { pass, message } = match.call({}, subject, ...args)
  if (!pass) throw new Error(`${matcher} did not pass: ${message()}`)
}
