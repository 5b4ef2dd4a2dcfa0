import { createRequire } from 'node:module'
import { extname } from 'node:path'
import type { Context, ContextManager, TextMapPropagator, Tracer, TracerProvider } from '@opentelemetry/api'
import { ROOT_CONTEXT } from '@opentelemetry/api'
import type * as ContextAsyncHooks from '@opentelemetry/context-async-hooks'
import type * as OwnSdkModule from './own-sdk.ts'
import type { Recorder } from './recorder.ts'

const require = createRequire(import.meta.url)

/**
 * A provider, a context manager and a propagator of Spanwright's own. They are light: an SDK is a hundred files, and not
 * every test file makes a span, so what they stand for is loaded when the first span is started.
 */
export class OwnSetup {
  readonly provider: TracerProvider
  readonly contextManager: ContextManager
  readonly propagator: TextMapPropagator
  readonly #sdk: () => OwnSdkModule.OwnSdk

  /** @param entry The file of the tracing SDK. */
  constructor(entry: string, resource: Readonly<Record<string, string>>) {
    this.#sdk = once(() => {
      const { OwnSdk } = require(`./own-sdk${extname(import.meta.url)}`) as typeof OwnSdkModule
      return new OwnSdk(entry, resource)
    })
    this.provider = lightProvider(() => this.#sdk().provider)
    this.propagator = lightPropagator(() => this.#sdk().propagator)
    this.contextManager = lightContextManager(
      once(() => {
        const hooks = require('@opentelemetry/context-async-hooks') as typeof ContextAsyncHooks
        return new hooks.AsyncLocalStorageContextManager().enable()
      }),
    )
  }

  get recorder(): Recorder {
    return this.#sdk().recorder
  }
}

function lightProvider(provider: () => TracerProvider): TracerProvider {
  return {
    getTracer(...args): Tracer {
      const tracer = once(() => provider().getTracer(...args))
      return {
        startSpan: (...spanArgs) => tracer().startSpan(...spanArgs),
        startActiveSpan: (...spanArgs: never[]): never =>
          Reflect.apply(tracer().startActiveSpan, tracer(), spanArgs) as never,
      }
    },
  }
}

function lightPropagator(propagator: () => TextMapPropagator): TextMapPropagator {
  return {
    inject: (...args) => propagator().inject(...args),
    extract: (...args) => propagator().extract(...args),
    fields: () => ['traceparent', 'tracestate', 'baggage'],
  }
}

function lightContextManager(manager: () => ContextManager): ContextManager {
  let used = false
  const made = (): ContextManager => {
    used = true
    return manager()
  }
  const light: ContextManager = {
    active: (): Context => (used ? manager().active() : ROOT_CONTEXT),
    with: (...args) => made().with(...args),
    bind: (...args) => made().bind(...args),
    enable: () => light,
    disable: () => {
      if (used) manager().disable()
      return light
    },
  }
  return light
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
