import { context, propagation, trace, type TracerProvider } from '@opentelemetry/api'
import { findSdk } from './find-sdk.ts'
import { followRequests } from './follow-requests.ts'
import { hasContextManager, hasPropagator, registeredProvider, registeredProviderName } from './globals.ts'
import { hub } from './hub.ts'
import { installLogs } from './install-logs.ts'
import { installMetrics } from './install-metrics.ts'
import { OwnSetup } from './own-setup.ts'

/** What to install with. */
export interface InstallOptions {
  /** `service.name` of the spans that the own provider makes. The SDK's default, when absent. */
  readonly service?: string
}

/** An installed own provider. */
export interface Installation {
  /**
   * Looks whether spans still arrive.
   * @throws Error where the registration was lost since.
   */
  check(): void
  /** Takes back all that was registered. */
  uninstall(): void
}

/**
 * Registers a tracer provider of Spanwright's own, which samples everything, with a context manager and the W3C trace
 * context and baggage propagators where none are registered. Measurements are recorded too, and log records where
 * `@opentelemetry/api-logs` is installed.
 *
 * @throws Error where a provider is registered already, where no tracing SDK is installed, or where the registration has
 * no effect.
 * @example
 * const installation = install({ service: 'orders' })
 * // …
 * installation.uninstall()
 */
export function install(options: InstallOptions = {}): Installation {
  const taken = registeredProviderName()
  if (taken !== undefined) throw new Error(takenMessage(taken))
  const resource = options.service === undefined ? {} : { 'service.name': options.service }
  const own = new OwnSetup(findSdk(), resource)
  const undo: (() => void)[] = []
  const uninstall = (): void => {
    for (const step of undo.splice(0).toReversed()) step()
  }

  trace.setGlobalTracerProvider(own.provider)
  undo.push(() => trace.disable())
  if (!hasContextManager()) {
    context.setGlobalContextManager(own.contextManager)
    undo.push(() => context.disable())
  }
  if (!hasPropagator()) {
    propagation.setGlobalPropagator(own.propagator)
    undo.push(() => propagation.disable())
  }
  undo.push(
    installLogs(() => own.recorder),
    installMetrics(),
    followRequests(hub()),
  )
  if (registeredProvider() !== own.provider) {
    uninstall()
    throw new Error(lostMessage('The tracer provider that Spanwright registered did not become the global one'))
  }
  return { check: () => checkRegistration(own.provider), uninstall }
}

function checkRegistration(provider: TracerProvider): void {
  if (registeredProvider() === provider) return
  throw new Error(lostMessage('The tracer provider that Spanwright registered is no longer the global one'))
}

function takenMessage(name: string): string {
  return (
    `A tracer provider (${name}) is registered already, so Spanwright cannot register its own.\n` +
    'Hand the recorder to yours instead: `new NodeSDK({ spanProcessors: [new Recorder()] })`, ' +
    "with `import { Recorder } from 'spanwright'`."
  )
}

function lostMessage(fact: string): string {
  const now = registeredProviderName()
  const there = now === undefined ? 'None is registered' : `${now} is registered in its place`
  return (
    `${fact}, so the spans of these tests are lost.\n${there}: look for \`trace.disable()\`, for an SDK's \`shutdown()\`, ` +
    'and for code that registers a provider of its own.\nIf the code under test must have its own provider, hand the ' +
    "recorder to it: `new NodeSDK({ spanProcessors: [new Recorder()] })`, with `import { Recorder } from 'spanwright'`."
  )
}
