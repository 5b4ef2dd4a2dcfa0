import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isPlainObject, nameValue } from '../query/refuse.ts'
import { builtinRegistry } from '../semconv/builtin/builtin-registry.ts'
import type { Registry } from '../semconv/registry.ts'
import type { Conventions } from './conventions.ts'
import { ConventionsError } from './conventions-error.ts'
import { type ResolvedConventions, resolveConventions, type RuleLibrary } from './resolve-conventions.ts'

/** What is needed to load conventions. */
export interface LoadOptions {
  readonly library: RuleLibrary
  /** The folder that relative paths start from. */
  readonly root: string
}

/**
 * Loads conventions: a preset by name, a module that default-exports a config, or a config; with the registry that they
 * name.
 *
 * @throws ConventionsError for a module that cannot be loaded or exports no config, and for what `resolveConventions`
 * refuses; RegistryError for a registry with mistakes.
 * @example
 * const conventions = await loadConventions('./spanwright.config.ts', { library: builtinLibrary, root: process.cwd() })
 */
export async function loadConventions(
  source: string | Conventions,
  { library, root }: LoadOptions,
): Promise<ResolvedConventions> {
  if (typeof source !== 'string') return resolveConventions(source, library, await registryOf(source, root))
  if (Object.hasOwn(library.presets, source)) return resolveConventions({ extends: source }, library, builtinRegistry())
  const conventions = await importConventions(source, root, library)
  return resolveConventions(conventions, library, await registryOf(conventions, root))
}

/**
 * Imports the config that a module exports.
 * @throws ConventionsError for a module that cannot be loaded or exports no config.
 */
export async function importConventions(path: string, root: string, { presets }: RuleLibrary): Promise<Conventions> {
  const module = await import(pathToFileURL(resolve(root, path)).href).catch((error: unknown) => {
    const names =
      path.includes('/') || path.includes('.')
        ? ''
        : ` There is no preset of this name: ${Object.keys(presets).join(', ')}.`
    throw new ConventionsError(`The conventions in ${path} cannot be loaded: ${messageOf(error)}.${names}`, {
      cause: error,
    })
  })
  const { default: conventions } = module as { readonly default?: unknown }
  if (isPlainObject(conventions)) return conventions
  throw new ConventionsError(
    `The default export of ${path} is ${nameValue(conventions)}. Write: export default defineConventions({ … }).`,
  )
}

/** The registry that a config names, in itself or in what it extends; else OpenTelemetry's own. */
async function registryOf(conventions: Conventions, root: string): Promise<Registry> {
  const registry = findRegistry(conventions)
  if (registry === undefined) return builtinRegistry()
  if (typeof registry !== 'string') return registry
  const { readRegistry } = await import('../semconv/weaver/read-registry.ts')
  return onTopOfBuiltin(await readRegistry(resolve(root, registry), { builtin: builtinRegistry }))
}

/** A team's registry and, beneath it, OpenTelemetry's: instrumentations follow that one, whatever the team imports of it. */
function onTopOfBuiltin(registry: Registry): Registry {
  const builtin = builtinRegistry()
  return {
    ...registry,
    attributes: new Map([...builtin.attributes, ...registry.attributes]),
    spans: new Map([...builtin.spans, ...registry.spans]),
    entities: new Map([...builtin.entities, ...registry.entities]),
  }
}

function findRegistry({ registry, extends: base = [] }: Conventions): Conventions['registry'] {
  if (registry !== undefined) return registry
  const configs = [base].flat().filter((one) => typeof one !== 'string')
  return configs.map(findRegistry).findLast((one) => one !== undefined)
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
}
