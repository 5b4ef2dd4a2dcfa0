/*
 * The clock and the timers as they were when this file was loaded. A test that installs fake timers replaces the globals;
 * waiting for telemetry goes on in real time.
 */
const realSetTimeout = globalThis.setTimeout
const realClearTimeout = globalThis.clearTimeout
const realSetImmediate = globalThis.setImmediate
const realNow = performance.now.bind(performance)

/** Milliseconds of real time since the process started. */
export function realTime(): number {
  return realNow()
}

/** Resolves after all that is ready to run has run. */
export function turn(): Promise<void> {
  return new Promise((resolve) => realSetImmediate(resolve))
}

/** Calls a function after so many milliseconds of real time, unless the returned function is called before. */
export function after(milliseconds: number, fn: () => void): () => void {
  const timer = realSetTimeout(fn, milliseconds)
  return () => realClearTimeout(timer)
}
