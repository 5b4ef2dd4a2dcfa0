import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const entry = /^(.*[\\/]@opentelemetry[\\/]api)[\\/](?:build[\\/]src[\\/]index\.js|dist[\\/]index\.c?js)$/

interface ApiCopy {
  readonly folder: string
  readonly version: string
}

/**
 * Looks for a second copy of `@opentelemetry/api` that cannot see what was registered: a copy that is newer than the one
 * that registered reads nothing, without a word. It looks among the loaded CommonJS modules, and at the copy that the
 * project's own code gets, of which no list can be had when it is an ES module.
 *
 * @param root The folder of the project.
 * @throws Error that names both copies.
 */
export function checkApiCopies(root?: string): void {
  const registered = registeredVersion()
  if (registered === undefined) return
  const found = findCopies(root)
  const blind = found.filter(({ version }) => !canRead(version, registered))
  if (blind.length === 0) return
  const copies = found.map(({ folder, version }) => `  ${version}   ${folder}`)
  throw new Error(
    `Several copies of @opentelemetry/api are loaded, and ${blind.map(({ version }) => version).join(', ')} cannot see the ` +
      `tracer provider that ${registered} registered: a copy reads only what its own version or a newer one registered.\n` +
      `${copies.join('\n')}\n` +
      'Make it one copy: `npm ls @opentelemetry/api` shows who asks for which; update the older one, or pin one version ' +
      'under "overrides" in package.json and install again.',
  )
}

function registeredVersion(): string | undefined {
  const globals = globalThis as { [key: symbol]: { readonly version?: string; readonly trace?: object } | undefined }
  const api = globals[Symbol.for('opentelemetry.js.api.1')]
  return api?.trace && api.version
}

function findCopies(root: string | undefined): ApiCopy[] {
  const files = Object.keys(createRequire(import.meta.url).cache)
  if (root !== undefined) files.push(...resolveFrom(root))
  const folders = new Set(files.map((file) => entry.exec(file)?.[1]).filter((folder) => folder !== undefined))
  return [...folders].map((folder) => ({ folder, version: versionOf(folder) }))
}

function resolveFrom(root: string): string[] {
  try {
    return [createRequire(join(root, 'package.json')).resolve('@opentelemetry/api')]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return []
    throw error
  }
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string }).version
}

/** The API's own rule: the same major, and a minor (and patch) that is not beyond the registered one. */
function canRead(own: string, registered: string): boolean {
  const [ownMajor = 0, ownMinor = 0] = own.split('.').map(Number)
  const [major = 0, minor = 0] = registered.split('.').map(Number)
  return ownMajor === major && ownMinor <= minor
}
