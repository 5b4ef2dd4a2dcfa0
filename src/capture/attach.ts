import type { TracerProvider } from '@opentelemetry/api'
import { followRequests } from './follow-requests.ts'
import { hasContextManager, registeredProviderName } from './globals.ts'
import { hub } from './hub.ts'
import { installLogs } from './install-logs.ts'
import { installMetrics } from './install-metrics.ts'
import type { Installation } from './install.ts'
import { probe } from './probe.ts'
import { Recorder } from './recorder.ts'

/**
 * Records through the provider that is registered globally: that of a NodeSDK, or of any other set-up of the user's own,
 * which was given a `Recorder`. A provider of SDK 1 can be handed over, and is given one here.
 *
 * @throws Error where no provider is registered, where it has no recorder, where it samples nothing, or where there is no
 * context manager.
 * @example
 * new NodeSDK({ spanProcessors: [new Recorder()] }).start()
 * attach()
 */
export function attach(provider?: TracerProvider & { addSpanProcessor?(processor: Recorder): void }): Installation {
  const recorder = new Recorder()
  provider?.addSpanProcessor?.(recorder)
  checkAttached()
  const undo = [installLogs(() => recorder), installMetrics(), followRequests(hub())]
  return { check: checkAttached, uninstall: () => undo.splice(0).forEach((step) => step()) }
}

function checkAttached(): void {
  const name = registeredProviderName()
  if (name === undefined) {
    throw new Error(
      'There is no tracer provider to attach to: none is registered globally.\n' +
        'Register yours first (`sdk.start()` or `provider.register()`), or let Spanwright install its own with `install()`.',
    )
  }
  const result = probe()
  if (result === 'not-recording') {
    throw new Error(
      `The tracer provider (${name}) does not record a new root span: its sampler drops it.\n` +
        'Sample everything in tests: `sampler: new AlwaysOnSampler()`, and no OTEL_TRACES_SAMPLER in the environment.',
    )
  }
  if (result === 'elsewhere') {
    throw new Error(
      `The tracer provider (${name}) has no recorder, so its spans cannot be seen.\n` +
        'Hand it one: `new NodeSDK({ spanProcessors: [new Recorder()] })` or ' +
        "`new BasicTracerProvider({ spanProcessors: [new Recorder()] })`, with `import { Recorder } from 'spanwright'`.",
    )
  }
  if (!hasContextManager()) {
    throw new Error(
      `A tracer provider (${name}) is registered, but no context manager: every span would be the root of a trace of its ` +
        'own.\nRegister one: `provider.register()` of NodeTracerProvider and `NodeSDK.start()` do, or call ' +
        '`context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())` ' +
        'from @opentelemetry/context-async-hooks.',
    )
  }
}
