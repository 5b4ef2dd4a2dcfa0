import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A file of this package, found the same way from the sources and from what is built of them. */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(path, import.meta.resolve('spanwright/package.json')))
}

/** The version of this package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { readonly version: string }
  return version
}
