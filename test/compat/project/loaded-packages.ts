import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const inPackage = /^(.*[\\/]node_modules[\\/]@opentelemetry[\\/][^\\/]+)[\\/]/

/** The OpenTelemetry packages that this process has loaded: their folders, each with its name and version. */
export function loadedPackages(): Record<string, string> {
  const files = Object.keys(createRequire(import.meta.url).cache)
  const folders = [...new Set(files.map((file) => inPackage.exec(file)?.[1] ?? ''))].filter(Boolean).toSorted()
  return Object.fromEntries(folders.map((folder) => [folder, nameAndVersion(folder)]))
}

function nameAndVersion(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<string, string>
  return `${name} ${version}`
}
