import { toBeComplete } from '../../../../matchers/toBeComplete.ts'
import { toBeSingleTrace } from '../../../../matchers/toBeSingleTrace.ts'
import { toHaveNoOpenSpans } from '../../../../matchers/toHaveNoOpenSpans.ts'
import { toHaveNoOrphans } from '../../../../matchers/toHaveNoOrphans.ts'
import { type Check, holds, type Recorded } from './check.ts'

/** What holds of most traces as a whole, where it holds of this one. */
export function whole(good: Recorded): Check[] {
  const matchers = { toBeSingleTrace, toBeComplete, toHaveNoOpenSpans, toHaveNoOrphans }
  return Object.entries(matchers)
    .map(([part, matcher]): Check => ({ part, ask: ({ traces }) => matcher.call({}, traces) }))
    .filter((check) => holds(check, good))
}
