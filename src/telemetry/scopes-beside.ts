import type { Hub } from '../capture/hub.ts'
import type { Recording } from '../capture/recording.ts'
import type { Scope } from '../capture/scope.ts'

/** When a span of another scope started: while its own test ran, at the same time as this one; or when that had ended. */
export type Meanwhile = 'same-time' | 'after-end'

/** The scope of the test that a scope belongs to. */
export function outermost(scope: Scope): Scope {
  return scope.outer ? outermost(scope.outer) : scope
}

/** The scopes of other tests, as far as they are still known: the running ones first, then those that ended last. */
export function otherScopes(hub: Hub, scope: Scope): Scope[] {
  const own = outermost(scope)
  return hub.known.filter((other) => other !== own)
}

/** Whether a scope had been closed when another was opened. */
export function ranBefore(other: Scope, scope: Scope): boolean {
  return other.closedAt !== undefined && other.closedAt <= scope.openedAt
}

/** How a span of another scope falls into the time of this one; undefined where it does not. */
export function happenedIn(other: Scope, { startSequence }: Recording, scope: Scope): Meanwhile | undefined {
  if (startSequence <= outermost(scope).openedAt) return undefined
  return startSequence > (other.closedAt ?? Infinity) ? 'after-end' : 'same-time'
}
