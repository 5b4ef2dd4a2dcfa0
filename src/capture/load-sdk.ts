import { createRequire } from 'node:module'
import type { TextMapPropagator, TracerProvider } from '@opentelemetry/api'

/** The parts of whichever tracing SDK is installed that an own provider is made of. */
export interface Sdk {
  /** A provider that samples everything and hands every span to the processor. */
  createProvider(processor: object, resource: Readonly<Record<string, string>>): TracerProvider
  /** W3C trace context and baggage. */
  createPropagator(): TextMapPropagator
}

interface SdkTrace {
  readonly BasicTracerProvider?: new (config: object) => TracerProvider
  /** SDK 3's name. */
  readonly TracerProvider?: new (config: object) => TracerProvider
  readonly AlwaysOnSampler: new () => object
}

interface SdkResources {
  /** SDK 2 and later. */
  readonly resourceFromAttributes?: (attributes: object) => object
  readonly defaultResource?: () => { merge(other: object): object }
  /** SDK 1. */
  readonly Resource?: { new (attributes: object): object; default(): { merge(other: object): object } }
}

interface SdkCore {
  readonly CompositePropagator: new (config: { propagators: TextMapPropagator[] }) => TextMapPropagator
  readonly W3CTraceContextPropagator: new () => TextMapPropagator
  readonly W3CBaggagePropagator: new () => TextMapPropagator
}

const packages = ['@opentelemetry/sdk-trace', '@opentelemetry/sdk-trace-base']

/**
 * Finds the tracing SDK that is installed beside Spanwright. It is loaded, with those of its parts that come with it, when
 * the returned function is first called: an SDK is a hundred files, and not every test file makes a span.
 *
 * @throws Error where none is installed.
 */
export function findSdk(): () => Sdk {
  const require = createRequire(import.meta.url)
  const entry = packages.map((name) => resolveInstalled(require, name)).find((found) => found !== undefined)
  if (entry === undefined) throw new Error(noSdkMessage)
  let sdk: Sdk | undefined
  return () => {
    sdk ??= loadSdk(entry)
    return sdk
  }
}

const noSdkMessage =
  'No OpenTelemetry tracing SDK is installed, so there is nothing to make spans with.\n' +
  'Install one: `npm install --save-dev @opentelemetry/sdk-trace-base` (with @opentelemetry/api 1.9) ' +
  'or `npm install --save-dev @opentelemetry/sdk-trace` (with @opentelemetry/api 1.10).'

function loadSdk(entry: string): Sdk {
  const fromSdk = createRequire(entry)
  const trace = fromSdk(entry) as SdkTrace
  return {
    createProvider: (processor, resource) => createProvider(trace, fromSdk, processor, resource),
    createPropagator: () => createPropagator(fromSdk('@opentelemetry/core') as SdkCore),
  }
}

function resolveInstalled(require: NodeJS.Require, name: string): string | undefined {
  try {
    return require.resolve(name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

function createProvider(
  trace: SdkTrace,
  fromSdk: NodeJS.Require,
  processor: object,
  attributes: Readonly<Record<string, string>>,
): TracerProvider {
  const Provider = trace.TracerProvider ?? trace.BasicTracerProvider
  if (!Provider) throw new Error('The OpenTelemetry tracing SDK that is installed has no tracer provider to build.')
  const resource = createResource(fromSdk('@opentelemetry/resources') as SdkResources, attributes)
  return new Provider({ sampler: new trace.AlwaysOnSampler(), spanProcessors: [processor], resource })
}

function createResource(
  { resourceFromAttributes, defaultResource, Resource }: SdkResources,
  attributes: object,
): object {
  if (resourceFromAttributes && defaultResource) return defaultResource().merge(resourceFromAttributes(attributes))
  if (Resource) return Resource.default().merge(new Resource(attributes))
  throw new Error('The @opentelemetry/resources package that is installed has no way to make a resource.')
}

function createPropagator(core: SdkCore): TextMapPropagator {
  return new core.CompositePropagator({
    propagators: [new core.W3CTraceContextPropagator(), new core.W3CBaggagePropagator()],
  })
}
