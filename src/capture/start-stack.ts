const perName = 4
const perScope = 1024
const frames = 32

/**
 * Says for which spans a start stack is worth its price. Taking one costs more than all the rest of recording, and spans
 * of one name are mostly started at one place: so the first few of each name have it, and the others do without.
 */
export class StackBudget {
  #spent = 0
  readonly #byName = new Map<string, number>()

  /** The stack of the caller, or undefined where the budget is spent. Its text is made only when read. */
  take(name: string, below: (...args: never[]) => unknown): { readonly stack?: string } | undefined {
    if (this.#spent >= perScope) return undefined
    const taken = this.#byName.get(name) ?? 0
    if (taken >= perName) return undefined
    this.#byName.set(name, taken + 1)
    this.#spent++
    return callerStack(below)
  }
}

function callerStack(below: (...args: never[]) => unknown): { readonly stack?: string } {
  const limit = Error.stackTraceLimit
  const holder = {}
  Error.stackTraceLimit = frames
  Error.captureStackTrace(holder, below)
  Error.stackTraceLimit = limit
  return holder
}
