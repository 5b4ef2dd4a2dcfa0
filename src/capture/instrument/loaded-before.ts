import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type EvaluatedModules, evaluatedPackages } from './evaluated.ts'
import type { PackageFile } from './package-file.ts'
import { isWantedFile, type Wanted, type WantedPackage } from './wanted.ts'

/** The wanted packages that are loaded already, by name: what was imported from them will not change any more. */
export function loadedBefore(wanted: Wanted, modules: EvaluatedModules): Map<string, PackageFile> {
  const found = evaluatedPackages(modules, wanted, { external: true })
  for (const file of Object.keys(createRequire(import.meta.url).cache)) {
    const inPackage = wanted.packageOf(file)
    if (inPackage && !found.has(inPackage.packageName) && isPatched(inPackage))
      found.set(inPackage.packageName, inPackage)
  }
  return found
}

/** Whether a file is one that an instrumentation patches: a package's other files may be loaded by anyone. */
function isPatched(found: PackageFile & WantedPackage): boolean {
  if (isWantedFile(found)) return true
  const require = createRequire(join(found.folder, 'package.json'))
  return [...found.specifiers].some((specifier) => {
    try {
      return require.resolve(specifier) === found.file
    } catch {
      return false
    }
  })
}
