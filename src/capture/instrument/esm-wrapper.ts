import {
  createRequire,
  type LoadHookSync,
  type ResolveFnOutput,
  type ResolveHookContext,
  type ResolveHookSync,
} from 'node:module'
import { dirname, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isObject } from './instrumentation.ts'
import { packageVersion } from './package-file.ts'

type NextResolve = Parameters<ResolveHookSync>[2]

/** The hooks of `import-in-the-middle`. */
interface WrapperHooks {
  readonly resolve: ResolveHookSync
  readonly load: LoadHookSync
}

/** Makes the module that stands in front of an ES module: with replaceable exports, and told to the instrumentations. */
export class EsmWrapper {
  readonly #hooks: WrapperHooks
  readonly #urls = new Set<string>()

  constructor(hooks: WrapperHooks) {
    this.#hooks = hooks
  }

  /** Whether a URL is that of a module made here. */
  made(url: string): boolean {
    return this.#urls.has(url)
  }

  /**
   * Resolves a specifier to the module in front of it; undefined where `import-in-the-middle` could not make one.
   * The module is given as a `data:` URL, so no load hook is needed: one would slow down every import, and older Nodes
   * (22.15, 24.11.0) then hide from instrumentations what an imported CommonJS module requires.
   */
  resolve(specifier: string, context: ResolveHookContext, next: NextResolve): ResolveFnOutput | undefined {
    const { url } = this.#hooks.resolve(specifier, { ...context, conditions: [...context.conditions] }, next)
    const { source } = this.#hooks.load(url, { conditions: [], format: 'module', importAttributes: {} }, readByItself)
    if (typeof source !== 'string') return undefined
    const made = `data:text/javascript,${encodeURIComponent(source)}`
    this.#urls.add(made)
    return { url: made, format: 'module', shortCircuit: true }
  }
}

/** Without a source, `import-in-the-middle` reads the file. */
const readByItself: Parameters<LoadHookSync>[2] = (_, context) => ({ format: context?.format, source: undefined })

const registry = `${sep}import-in-the-middle${sep}index.js`

/**
 * The wrapper of the `import-in-the-middle` that the instrumentations talk to, which is the copy that they have loaded.
 *
 * @returns the wrapper, or why there is none
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
  return new EsmWrapper({ resolve, load })
}

function isResolveHook(value: unknown): value is ResolveHookSync {
  return typeof value === 'function'
}

function isLoadHook(value: unknown): value is LoadHookSync {
  return typeof value === 'function'
}
