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
  #registered: ModuleHooks | undefined
  readonly #wrapped = new Map<string, ResolveFnOutput>()
  #esm: EsmWrapper | string | undefined

  constructor(wanted: Wanted, sightings: Sightings) {
    this.#wanted = wanted
    this.#sightings = sightings
  }

  register(): void {
    if (this.#wanted.packages.size === 0) return
    this.#registered ??= module.registerHooks({
      resolve: (specifier, context, next) => this.#resolve(specifier, context, next),
    })
  }

  deregister(): void {
    this.#registered?.deregister()
    this.#registered = undefined
  }

  #resolve(specifier: string, context: ResolveHookContext, next: NextResolve): ResolveFnOutput {
    if (this.#isMade(context.parentURL)) return this.#resolveForMade(specifier, context, next)
    const result = next(specifier, context)
    // Node 22.15 gives a set for require(), and later ones an array.
    if (new Set(context.conditions).has('require')) {
      this.#seeRequire(specifier, result.url)
      return result
    }
    const found = this.#wanted.packageOfUrl(result.url)
    const known = found && knownAs(found, result.url, context, next)
    return found && known !== undefined ? this.#import(found, known, result, context, next) : result
  }

  #isMade(url: string | undefined): boolean {
    return url !== undefined && typeof this.#esm === 'object' && this.#esm.made(url)
  }

  /** A module made here imports what it stands for, which is not to be wrapped again. */
  #resolveForMade(specifier: string, context: ResolveHookContext, next: NextResolve): ResolveFnOutput {
    const made =
      specifier.includes('iitm=') && typeof this.#esm === 'object' && this.#esm.resolve(specifier, context, next)
    return made || next(specifier, context)
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

    const wrapped = this.#wrapped.get(result.url) ?? this.#wrap(known, result, context, next)
    if (typeof wrapped !== 'string') {
      this.#wrapped.set(result.url, wrapped)
      return wrapped
    }
    this.#sightings.add(packageName, { folder, file, obstacle: wrapped })
    return result
  }

  /** The module in front of an ES module, or why there is none. */
  #wrap(
    known: string,
    result: ResolveFnOutput,
    context: ResolveHookContext,
    next: NextResolve,
  ): ResolveFnOutput | string {
    this.#esm ??= loadEsmWrapper()
    if (typeof this.#esm === 'string') return this.#esm
    let first = true
    const wrapped = this.#esm.resolve(known, context, (specifier, changes) => {
      if (!first) return next(specifier, changes)
      first = false
      return { ...result, format: 'module' }
    })
    return wrapped ?? 'it is an ES module that import-in-the-middle failed to wrap'
  }
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
