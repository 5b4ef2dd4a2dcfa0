import type { CalledServices } from './support/called-services.ts'
import { type CalledServicesOptions, judgeServices } from './support/judge-services.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'

/**
 * Passes when these services are called, and maybe others: as a list, whoever calls them; by caller; or by caller with the
 * number of calls. What does not trace itself, such as a database, goes by the name that its caller gives it.
 *
 * @throws TypeError for a wrong subject or wrong arguments; Error where nothing was recorded.
 * @example
 * expect(trace).toCallServices(['payments', 'postgresql'])
 * expect(trace).toCallServices({ shop: { payments: { min: 1, max: 2 } } })
 */
export function toCallServices(
  this: MatcherContext,
  received: unknown,
  services: CalledServices,
  options?: CalledServicesOptions,
): MatcherResult {
  return judgeServices(this, received, services, options, { matcher: 'toCallServices', exactly: false })
}
