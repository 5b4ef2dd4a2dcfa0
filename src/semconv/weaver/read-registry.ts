import type { Registry } from '../registry.ts'
import type { RegistryProblem } from './problems.ts'
import { RegistryError } from './registry-error.ts'

/** What reading a registry may be told. */
export interface ReadRegistryOptions {
  /** OpenTelemetry's own conventions, for registries that depend on them; without it, such a dependency is an error. */
  readonly builtin?: () => Registry
  /**
   * Whether the registry also has what it neither imports nor refers to of the registries that it depends on.
   * @default false
   */
  readonly includeUnreferenced?: boolean
}

/**
 * Reads a registry of conventions in the YAML that Weaver reads, in either of its syntaxes: a folder, or an archive (`.zip`,
 * `.tar.gz`, `.tgz`), with a folder inside it in brackets. It has what it defines itself, what it imports from the
 * registries that its `manifest.yaml` depends on, and the attributes that either uses.
 *
 * @throws RegistryError with the file, line and column of everything that is wrong; warnings do not count.
 * @see https://github.com/open-telemetry/weaver/blob/main/schemas/semconv-syntax.md
 * @example
 * ```ts
 * const registry = await readRegistry('./telemetry')
 * registry.spans.get('acme.order.place')?.attributes.get('acme.order.id')?.level // 'required'
 *
 * await readRegistry('./conventions.tar.gz[model]')
 * ```
 */
export async function readRegistry(path: string, options: ReadRegistryOptions = {}): Promise<Registry> {
  const { registry, problems } = await inspectRegistry(path, options)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new RegistryError(path, errors)
  return registry
}

/**
 * Reads a registry as `readRegistry` does, and gives what is good of it along with all problems.
 *
 * @example
 * ```ts
 * const { registry, problems } = await inspectRegistry('./telemetry')
 * console.error(drawRegistryProblems(problems))
 * ```
 */
export async function inspectRegistry(
  path: string,
  options: ReadRegistryOptions = {},
): Promise<{ readonly registry: Registry; readonly problems: readonly RegistryProblem[] }> {
  // Loaded when a registry is read: whoever only imports this should not wait for YAML.
  const [{ Loader }, { makeRegistry }, { Problems }] = await Promise.all([
    import('./load-registry.ts'),
    import('./make-registry.ts'),
    import('./problems.ts'),
  ])
  const problems = new Problems()
  const loaded = await new Loader(problems, options.builtin).load(path)
  const registry = makeRegistry(loaded, problems, options.includeUnreferenced ?? false)
  return { registry, problems: problems.list() }
}
