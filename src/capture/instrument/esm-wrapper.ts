import { createRequire, type LoadHookSync, type ResolveHookSync } from 'node:module'
import { dirname, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isObject } from './instrumentation.ts'
import { packageVersion } from './package-file.ts'

/** The hooks that put a module with replaceable exports in front of an ES module, and tell the instrumentations of it. */
export interface EsmWrapper {
  readonly resolve: ResolveHookSync
  readonly load: LoadHookSync
}

const registry = `${sep}import-in-the-middle${sep}index.js`

/**
 * The hooks of the `import-in-the-middle` that the instrumentations talk to, which is the copy that they have loaded.
 *
 * @returns the hooks, or why there are none
 */
export function loadEsmWrapper(): EsmWrapper | string {
  const files = Object.keys(createRequire(import.meta.url).cache).filter((file) => file.endsWith(registry))
  const seen: string[] = []
  for (const file of files) {
    const wrapper = wrapperOf(file)
    if (wrapper) return wrapper
    seen.push(packageVersion(dirname(file)) ?? 'of an unknown version')
  }
  return seen.length === 0
    ? 'it is an ES module, and no import-in-the-middle is loaded that could patch one'
    : `it is an ES module, which import-in-the-middle ${seen.join(', ')} cannot patch in a worker`
}

function wrapperOf(file: string): EsmWrapper | undefined {
  let module: unknown
  try {
    module = createRequire(file)('./create-hook.mjs')
  } catch {
    return undefined
  }
  const create = isObject(module) ? module['createHook'] : undefined
  if (typeof create !== 'function') return undefined
  const hook: unknown = create({ url: new URL('register-hooks.mjs', pathToFileURL(file)).href })
  if (!isObject(hook)) return undefined
  const { resolveSync: resolve, loadSync: load } = hook
  if (!isResolveHook(resolve) || !isLoadHook(load)) return undefined
  return { resolve, load }
}

function isResolveHook(value: unknown): value is ResolveHookSync {
  return typeof value === 'function'
}

function isLoadHook(value: unknown): value is LoadHookSync {
  return typeof value === 'function'
}
