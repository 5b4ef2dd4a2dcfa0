import { attach } from '../capture/attach.ts'
import { registeredProviderName } from '../capture/globals.ts'
import { hub } from '../capture/hub.ts'
import { install, type InstallOptions } from '../capture/install.ts'
import type { Scope } from '../capture/scope.ts'
import { Telemetry } from './telemetry.ts'

/** What to record with. */
export interface RecordOptions extends InstallOptions {
  /** How long to wait for telemetry, in milliseconds of real time; 1000, when absent. */
  readonly timeout?: number
}

/** Telemetry that is recorded until it is stopped. */
export class RecordedTelemetry extends Telemetry implements Disposable {
  readonly #stop: () => void

  /** @internal Made by `record()`. */
  constructor(scope: Scope, timeout: number, stop: () => void) {
    super(() => scope, { timeout })
    this.#stop = stop
  }

  /** Ends the recording and takes back what was registered for it. What was recorded stays readable. */
  stop(): void {
    this.#stop()
  }

  [Symbol.dispose](): void {
    this.#stop()
  }
}

/**
 * Records the telemetry of this process, for use outside of Vitest. Where no tracer provider is registered, an own one is
 * installed until the recording stops; otherwise the registered one must have been given a `Recorder`.
 *
 * @throws Error where neither is possible; it says what to do.
 * @example
 * using telemetry = record()
 * await placeOrder()
 * const trace = await telemetry.trace()
 */
export function record(options: RecordOptions = {}): RecordedTelemetry {
  const here = hub()
  const installation = registeredProviderName() === undefined ? install(options) : attach()
  here.checks.add(installation.check)
  const scope = here.open('record()')
  return new RecordedTelemetry(scope, options.timeout ?? 1000, () => {
    here.close(scope)
    here.checks.delete(installation.check)
    installation.uninstall()
  })
}
