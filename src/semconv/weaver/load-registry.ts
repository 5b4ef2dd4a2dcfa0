import { stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import type { Registry } from '../registry.ts'
import { indexFiles, fromRegistry, type LoadedRegistry } from './loaded-registry.ts'
import { readManifest, type Dependency, type Manifest } from './manifest.ts'
import type { Problems } from './problems.ts'
import { readFile } from './read-file.ts'
import { keyOfPath, readRegistryFiles, splitPath } from './registry-files.ts'
import { isOpenTelemetry, parseSchemaUrl } from './schema-url.ts'

/** Registries may build on each other in at most so many levels. */
const mostLevels = 10

const fetchIt = 'Clone or download it, and give the path of its folder or archive'
const notFetched = `A registry is not fetched from an address. ${fetchIt}.`

/** Loads a registry and all that it builds on, each of them once. */
export class Loader {
  readonly #problems: Problems
  readonly #builtin: (() => Registry) | undefined
  readonly #loaded = new Map<string, LoadedRegistry>()
  #table: LoadedRegistry | undefined

  constructor(problems: Problems, builtin: (() => Registry) | undefined) {
    this.#problems = problems
    this.#builtin = builtin
  }

  /** @param open The registries that are being loaded because of each other, the first one first. */
  async load(path: string, open: readonly string[] = []): Promise<LoadedRegistry> {
    const key = keyOfPath(path)
    const known = this.#loaded.get(key)
    if (known) return known
    const registry = await this.#read(path, [...open, key])
    this.#loaded.set(key, registry)
    return registry
  }

  async #read(path: string, open: readonly string[]): Promise<LoadedRegistry> {
    const read = isRemote(path) ? { refusal: notFetched } : await readRegistryFiles(path)
    if ('refusal' in read) this.#problems.error(path, read.refusal)
    const { manifest: source, files } = 'refusal' in read ? { files: [] } : read
    const manifest: Manifest = source ? readManifest(source, this.#problems) : { dependencies: [] }
    const raw = files.map((file) => readFile(file, this.#problems))
    const dependencies: LoadedRegistry[] = []
    for (const dependency of manifest.dependencies) {
      const loaded = await this.#loadDependency(dependency, path, open)
      if (loaded) dependencies.push(loaded)
    }
    return { name: nameOfPath(path), ...manifest, dependencies, ...indexFiles(raw, this.#problems) }
  }

  async #loadDependency(
    dependency: Dependency,
    from: string,
    open: readonly string[],
  ): Promise<LoadedRegistry | undefined> {
    const { place, name } = dependency
    const path = await findPath(dependency.path ?? '', from)
    if (path === undefined) return this.#loadRemote(dependency)
    if (open.includes(keyOfPath(path))) {
      this.#problems.error(
        place,
        `The registry depends on itself, by way of "${name}". Take one of the dependencies out.`,
      )
      return undefined
    }
    if (open.length >= mostLevels) {
      this.#problems.error(
        place,
        `Registries depend on each other in more than ${mostLevels} levels. "${name}" is left out.`,
      )
      return undefined
    }
    return this.load(path, open)
  }

  /** What is not in the file system: OpenTelemetry's own conventions are at hand, anything else is for the user to fetch. */
  #loadRemote({ name, path, schemaUrl, place }: Dependency): LoadedRegistry | undefined {
    const isOwn = path === undefined ? isOpenTelemetry(schemaUrl ?? '') : isOpenTelemetry(path)
    if (isOwn && this.#builtin) {
      this.#table ??= fromRegistry(this.#builtin())
      const wanted = schemaUrl === undefined ? undefined : parseSchemaUrl(schemaUrl)?.version
      const { version } = this.#table
      if (wanted !== undefined && version !== undefined && wanted !== version) {
        this.#problems.warn(
          place,
          `OpenTelemetry's conventions are asked for in version ${wanted}, and taken from the built-in table of ${version}. ` +
            'For another version, get its files and give their folder or archive as "registry_path".',
        )
      }
      return this.#table
    }
    this.#problems.error(
      place,
      path === undefined || isRemote(path) ? tellRemote(name, path ?? name) : tellNotFound(path),
    )
    return undefined
  }
}

/** The path of a dependency: relative to the registry that names it, or else to the working directory. */
async function findPath(path: string, from: string): Promise<string | undefined> {
  if (path === '' || isRemote(path)) return undefined
  const { base, folder } = splitPath(path)
  const own = splitPath(from)
  const beside = join((await isFolder(own.base)) ? join(own.base, own.folder) : dirname(own.base), base)
  const candidates = isAbsolute(base) ? [base] : [beside, base]
  for (const candidate of candidates) {
    if (await stat(candidate).catch(() => undefined)) return folder ? `${candidate}[${folder}]` : candidate
  }
  return undefined
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}

function isRemote(path: string): boolean {
  return /^(?:[a-z][a-z+]+:\/\/|[\w.-]+@[\w.-]+:)/i.test(path)
}

function nameOfPath(path: string): string {
  const { base, folder } = splitPath(path)
  return basename(folder || resolve(base))
}

function tellRemote(name: string, url: string): string {
  return `"${name}"${url === name ? '' : `, at ${url},`} is not fetched. ${fetchIt} as "registry_path".`
}

function tellNotFound(path: string): string {
  return `There is no folder or archive "${path}", neither beside the manifest nor in the working directory.`
}
