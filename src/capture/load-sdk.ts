import { createRequire } from 'node:module'
import type { TextMapPropagator, TracerProvider } from '@opentelemetry/api'

/** The parts of whichever tracing SDK is installed that an own provider is made of. */
interface Sdk {
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

/** Loads a tracing SDK, and those of its parts that come with it. */
export function loadSdk(entry: string): Sdk {
  const fromSdk = createRequire(entry)
  const trace = fromSdk(entry) as SdkTrace
  return {
    createProvider: (processor, resource) => createProvider(trace, fromSdk, processor, resource),
    createPropagator: () => createPropagator(fromSdk('@opentelemetry/core') as SdkCore),
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
