import type { PackageFile } from './package-file.ts'
import type { Wanted } from './wanted.ts'

/**
 * The modules that the test runner has evaluated so far, by file or id, and whether it left one to Node (`external`).
 * It has the shape of vitest's `moduleExecutionInfo`.
 */
export type EvaluatedModules = Iterable<readonly [file: string, how: { readonly external?: boolean | undefined }]>

/** The first evaluated file of each wanted package: of those left to Node, or of those that the runner ran itself. */
export function evaluatedPackages(
  modules: EvaluatedModules,
  wanted: Wanted,
  { external }: { readonly external: boolean },
): Map<string, PackageFile> {
  const found = new Map<string, PackageFile>()
  for (const [file, how] of modules) {
    if ((how.external ?? false) !== external) continue
    const inPackage = wanted.packageOf(file.replace(/\?.*$/, '')) ?? optimized(file, wanted)
    if (inPackage && !found.has(inPackage.packageName)) found.set(inPackage.packageName, inPackage)
  }
  return found
}

/** A package that Vite's optimizer bundled: `.vite/…/deps_ssr/@scope_name.js`. */
function optimized(file: string, wanted: Wanted): PackageFile | undefined {
  const [, folder, id] = /^(.*[\\/]\.vite[\\/].*?deps\w*)[\\/]([^\\/]+)\.m?js/.exec(file) ?? []
  if (folder === undefined || id === undefined) return undefined
  const packageName = [...wanted.packages.keys()].find((name) => name.replaceAll('/', '_') === id)
  return packageName === undefined ? undefined : { packageName, folder, file }
}
