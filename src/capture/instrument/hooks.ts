import * as module from 'node:module'
import type { ModuleHooks, ResolveFnOutput, ResolveHookContext } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type EsmWrapper, loadEsmWrapper } from './esm-wrapper.ts'
import { filePath, type PackageFile } from './package-file.ts'
import { requireFirst } from './require-first.ts'
import type { Sightings } from './sightings.ts'
import { isWantedFile, type Wanted, type WantedPackage } from './wanted.ts'

type NextResolve = (specifier: string, context?: Partial<ResolveHookContext>) => ResolveFnOutput
type Found = PackageFile & WantedPackage

/**
 * Watches the imports of this thread, and has the wanted modules patched just before they are imported.
 * Runners import by file URL, while instrumentations know modules by specifier: the hooks translate.
 */
export class ImportHooks {
  readonly #wanted: Wanted
  readonly #sightings: Sightings
  readonly #registered: ModuleHooks[] = []
  #esm: EsmWrapper | string | undefined

  constructor(wanted: Wanted, sightings: Sightings) {
    this.#wanted = wanted
    this.#sightings = sightings
  }

  register(): void {
    if (this.#registered.length > 0 || this.#wanted.packages.size === 0) return
    this.#registered.push(
      module.registerHooks({ resolve: (specifier, context, next) => this.#resolve(specifier, context, next) }),
    )
    if (isWrapper(this.#esm)) this.#registerLoad(this.#esm)
  }

  deregister(): void {
    for (const hooks of this.#registered.splice(0)) hooks.deregister()
  }

  #resolve(specifier: string, context: ResolveHookContext, next: NextResolve): ResolveFnOutput {
    if (specifier.includes('iitm=') && isWrapper(this.#esm)) return this.#esm.resolve(specifier, context, next)
    const result = next(specifier, context)
    // Node 22.15 gives a set for require(), and later ones an array.
    if (new Set(context.conditions).has('require')) {
      this.#seeRequire(specifier, result.url)
      return result
    }
    if (context.parentURL?.includes('iitm=')) return result
    const found = this.#wanted.packageOfUrl(result.url)
    const known = found && knownAs(found, result.url, context, next)
    return found && known !== undefined ? this.#import(found, known, result, context, next) : result
  }

  #seeRequire(specifier: string, url: string): void {
    if (!this.#wanted.packages.has(specifier)) return
    const found = this.#wanted.packageOf(filePath(url) ?? url)
    if (found) this.#sightings.add(found.packageName, { folder: found.folder, file: found.file })
  }

  #import(
    found: Found,
    known: string,
    result: ResolveFnOutput,
    context: ResolveHookContext,
    next: NextResolve,
  ): ResolveFnOutput {
    const { packageName, folder, file } = found
    this.#sightings.add(packageName, { folder, file })
    if (result.format !== 'module' && requireFirst(file)) return result

    const esm = this.#useEsm()
    if (typeof esm === 'string') {
      this.#sightings.add(packageName, { folder, file, obstacle: esm })
      return result
    }
    let first = true
    return esm.resolve(known, { ...context, conditions: [...context.conditions] }, (specifier, changes) => {
      if (!first) return next(specifier, changes)
      first = false
      return { ...result, format: 'module' }
    })
  }

  /** Only an ES module needs a load hook: without one, Node reads CommonJS files as fast as ever. */
  #useEsm(): EsmWrapper | string {
    if (this.#esm === undefined) {
      this.#esm = loadEsmWrapper()
      if (isWrapper(this.#esm)) this.#registerLoad(this.#esm)
    }
    return this.#esm
  }

  #registerLoad(esm: EsmWrapper): void {
    this.#registered.push(
      module.registerHooks({
        load: (url, context, next) =>
          url.includes('iitm=') || this.#wanted.packageOfUrl(url) ? esm.load(url, context, next) : next(url, context),
      }),
    )
  }
}

function isWrapper(esm: EsmWrapper | string | undefined): esm is EsmWrapper {
  return typeof esm === 'object'
}

/** The specifier by which instrumentations know an imported file; undefined for a file that none of them patches. */
function knownAs(found: Found, url: string, context: ResolveHookContext, next: NextResolve): string | undefined {
  // Seen from its own folder, a package's name leads to this copy of it, whoever else has another one.
  const parentURL = pathToFileURL(join(found.folder, 'package.json')).href
  for (const specifier of found.specifiers) {
    if (resolved(specifier, { ...context, parentURL }, next) === bare(url)) return specifier
  }
  return isWantedFile(found) ? url : undefined
}

function resolved(specifier: string, context: ResolveHookContext, next: NextResolve): string | undefined {
  try {
    return next(specifier, context).url
  } catch {
    return undefined
  }
}

function bare(url: string): string {
  return url.replace(/[?#].*$/, '')
}
