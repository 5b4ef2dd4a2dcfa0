import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isObject } from './instrumentation.ts'

/** A file of an installed package. */
export interface PackageFile {
  readonly packageName: string
  /** The folder of the package, without a separator at the end. */
  readonly folder: string
  readonly file: string
}

const installed = `${sep}node_modules${sep}`

/** The package that holds a file, told by the last `node_modules` of its path; undefined outside of packages. */
export function packageFile(file: string): PackageFile | undefined {
  const at = file.lastIndexOf(installed)
  if (at === -1) return undefined
  const from = at + installed.length
  let end = file.indexOf(sep, from)
  if (file[from] === '@' && end !== -1) end = file.indexOf(sep, end + 1)
  if (end === -1) return undefined
  return { packageName: file.slice(from, end).replaceAll(sep, '/'), folder: file.slice(0, end), file }
}

/** The path of a `file:` URL without its query, or undefined for every other URL. */
export function filePath(url: string): string | undefined {
  if (!url.startsWith('file:')) return undefined
  return fileURLToPath(url.replace(/[?#].*$/, ''))
}

/** The version in the package.json of a folder; undefined when there is none to read. */
export function packageVersion(folder: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const version = isObject(manifest) ? manifest['version'] : undefined
    return typeof version === 'string' ? version : undefined
  } catch {
    return undefined
  }
}

/** The name of the package in a module specifier: `@scope/name` of `@scope/name/path`. */
export function packageNameOf(specifier: string): string {
  const parts = specifier.split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}
