import { isBuiltin } from 'node:module'
import { relative, sep } from 'node:path'
import { type Asked, definitionsOf } from './instrumentation.ts'
import { filePath, type PackageFile, packageFile, packageNameOf } from './package-file.ts'

/** What the instrumentations patch in one package. */
export interface WantedPackage {
  readonly packageName: string
  /** The specifiers that are patched as a whole: the package's name, or a path in it. */
  readonly specifiers: ReadonlySet<string>
  /** Single files that are patched, as `name/path/in/package.js`. */
  readonly files: ReadonlySet<string>
}

/** The modules that the asked-for instrumentations patch: nothing else is ever touched. */
export class Wanted {
  readonly builtins: ReadonlySet<string>
  readonly packages: ReadonlyMap<string, WantedPackage>

  constructor(asked: readonly Asked[]) {
    const builtins = new Set<string>()
    const packages = new Map<string, { packageName: string; specifiers: Set<string>; files: Set<string> }>()
    for (const definition of asked.flatMap((each) => definitionsOf(each.instrumentation))) {
      if (isBuiltin(definition.name)) {
        builtins.add(definition.name)
        continue
      }
      const packageName = packageNameOf(definition.name)
      const wanted = packages.get(packageName) ?? { packageName, specifiers: new Set(), files: new Set() }
      packages.set(packageName, wanted)
      wanted.specifiers.add(definition.name)
      for (const file of definition.files ?? []) wanted.files.add(file.name.replaceAll(sep, '/'))
    }
    this.builtins = builtins
    this.packages = packages
  }

  /** The wanted package that holds a file. */
  packageOf(file: string): (PackageFile & WantedPackage) | undefined {
    const found = packageFile(file)
    const wanted = found && this.packages.get(found.packageName)
    return found && wanted && { ...found, ...wanted }
  }

  /** The wanted package that holds the file of a URL. */
  packageOfUrl(url: string): (PackageFile & WantedPackage) | undefined {
    if (!url.includes('/node_modules/')) return undefined
    const file = filePath(url)
    return file === undefined ? undefined : this.packageOf(file)
  }
}

/** Whether a file of a package is one that an instrumentation patches by its path. */
export function isWantedFile(found: PackageFile & WantedPackage): boolean {
  const inPackage = relative(found.folder, found.file).replaceAll(sep, '/')
  return found.files.has(`${found.packageName}/${inPackage}`)
}
