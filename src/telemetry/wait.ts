import type { Scope } from '../capture/scope.ts'
import { after, realTime, turn } from './real-time.ts'

/**
 * Looks at a scope now and after everything that happens in it, until the look gives something or the time is up.
 * A look happens only once all that is ready to run has run, so that a span that is just about to start is seen.
 */
export async function watch<T>(
  scope: Scope,
  timeoutMs: number,
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T | undefined> {
  const deadline = realTime() + timeoutMs
  for (;;) {
    const version = await quiet(scope, deadline)
    const seen = await look()
    if (seen !== undefined) return seen
    const left = deadline - realTime()
    if (left <= 0) return undefined
    await changeOf(scope, version, left)
  }
}

/**
 * Resolves when nothing has happened for two turns of the event loop, or when the time is up: where something happens at
 * every turn, that would never be. Gives the version that was seen.
 */
async function quiet(scope: Scope, deadline: number): Promise<number> {
  for (;;) {
    const version = scope.version
    await turn()
    await turn()
    if (scope.version === version || realTime() >= deadline) return scope.version
  }
}

/** Resolves at the next change after a version, or when the time is up; leaves no timer and no listener behind. */
function changeOf(scope: Scope, version: number, timeoutMs: number): Promise<void> {
  if (scope.version !== version) return Promise.resolve()
  return new Promise((resolve) => {
    const done = (): void => {
      stopListening()
      stopTimer()
      resolve()
    }
    const stopListening = scope.onChange(done)
    const stopTimer = after(timeoutMs, done)
  })
}
