import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const entry = /^(.*[\\/]@opentelemetry[\\/]api)[\\/]build[\\/]src[\\/]index\.js$/

interface ApiCopy {
  readonly folder: string
  readonly version: string
}

/**
 * Looks for a second copy of `@opentelemetry/api` that cannot see what was registered: a copy that is newer than the one
 * that registered reads nothing, without a word.
 *
 * @throws Error that names both copies.
 */
export function checkApiCopies(): void {
  const registered = registeredVersion()
  if (registered === undefined) return
  const blind = loadedCopies().filter(({ version }) => !canRead(version, registered))
  if (blind.length === 0) return
  const copies = loadedCopies().map(({ folder, version }) => `  ${version}   ${folder}`)
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

function loadedCopies(): ApiCopy[] {
  const files = Object.keys(createRequire(import.meta.url).cache)
  const folders = new Set(files.map((file) => entry.exec(file)?.[1]).filter((folder) => folder !== undefined))
  return [...folders].map((folder) => ({ folder, version: versionOf(folder) }))
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
