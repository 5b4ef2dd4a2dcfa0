import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** The folder of the repository. */
export const root: string = resolve(import.meta.dirname, '../..')

/** An import of a source file. */
export interface Import {
  /** The file that imports, from the root of the repository. */
  readonly file: string
  /** What it imports: a path from the root of the repository, or a package. */
  readonly target: string
  readonly isType: boolean
  readonly isPackage: boolean
}

/** The source files of some folders, from the root of the repository. */
export function sourceFiles(...folders: string[]): string[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: root },
  )
    .map((file) => file.split(sep).join('/'))
    .toSorted()
}

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm

/** What a source file imports, whether by a statement or by a call. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8').replaceAll(/^\s*\*.*$/gm, '')
  return [...text.matchAll(statement)].map(([, type, named, called]) => {
    const specifier = named ?? called ?? ''
    const isPackage = !specifier.startsWith('.')
    const target = isPackage
      ? specifier
      : relative(root, resolve(root, dirname(file), specifier))
          .split(sep)
          .join('/')
    return { file, target, isType: type !== undefined, isPackage }
  })
}
