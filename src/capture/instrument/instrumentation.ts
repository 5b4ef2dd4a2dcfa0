import type { MeterProvider } from '@opentelemetry/api'

/** The exports of a module, as an instrumentation's patch function takes and returns them. */
export type ModuleExports = unknown

/** A patch function of a module or of one of its files. */
export type Patch = (exports: ModuleExports, version?: string) => ModuleExports

/** One file of a package that an instrumentation patches, such as `pg/lib/client.js`. */
export interface ModuleFile {
  readonly name: string
  readonly supportedVersions: readonly string[]
  patch?: Patch
}

/** A module that an instrumentation patches: a package, a path in a package, or a module of Node. */
export interface ModuleDefinition {
  readonly name: string
  readonly supportedVersions: readonly string[]
  readonly files?: readonly ModuleFile[]
  /** Set by the instrumentation once it saw the module, whether the version suits it or not. */
  readonly moduleVersion?: string
  patch?: Patch
}

/** The part of an OpenTelemetry instrumentation that is used here, by shape: so every line of its packages is served. */
export interface Instrumentation {
  readonly instrumentationName: string
  enable(): void
  disable(): void
  getModuleDefinitions?(): readonly ModuleDefinition[]
  setMeterProvider?(provider: MeterProvider): void
  /** The definitions in use; those that `getModuleDefinitions` gives are made anew by each call. */
  readonly _modules?: readonly ModuleDefinition[]
}

/** An instrumentation with the entry of `instrumentations` that asked for it. */
export interface Asked {
  readonly entry: string
  readonly instrumentation: Instrumentation
}

/** Whether a value is an instrumentation. */
export function isInstrumentation(value: unknown): value is Instrumentation {
  return (
    isObject(value) &&
    typeof value['instrumentationName'] === 'string' &&
    typeof value['enable'] === 'function' &&
    typeof value['disable'] === 'function'
  )
}

/** Whether a value is a class whose instances are instrumentations, as far as a class can tell. */
export function isInstrumentationClass(value: unknown): value is new () => unknown {
  if (typeof value !== 'function') return false
  const prototype: unknown = value.prototype
  return (
    isObject(prototype) &&
    ['enable', 'disable', 'setTracerProvider'].every((method) => typeof prototype[method] === 'function')
  )
}

/** Whether a value is an object whose keys can be read. */
export function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}

/** The modules that an instrumentation patches; none for one that only subscribes to channels, as undici's does. */
export function definitionsOf(instrumentation: Instrumentation): readonly ModuleDefinition[] {
  return instrumentation['_modules'] ?? instrumentation.getModuleDefinitions?.() ?? []
}
