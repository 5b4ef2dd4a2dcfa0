import type { CalledServices } from './support/called-services.ts'
import { type CalledServicesOptions, judgeServices } from './support/judge-services.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'

/**
 * Passes when these services are called and no others: as a list, whoever calls them; by caller; or by caller with the
 * number of calls. An empty list asks that no service calls another.
 *
 * @throws TypeError for a wrong subject or wrong arguments; Error where nothing was recorded.
 * @example
 * expect(trace).toCallServicesExactly({ shop: ['payments', 'postgresql'], payments: ['ledger'] })
 */
export function toCallServicesExactly(
  this: MatcherContext,
  received: unknown,
  services: CalledServices,
  options?: CalledServicesOptions,
): MatcherResult {
  return judgeServices(this, received, services, options, { matcher: 'toCallServicesExactly', exactly: true })
}
