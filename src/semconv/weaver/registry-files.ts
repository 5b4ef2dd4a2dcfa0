import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { isArchive, unpack } from './archive.ts'
import type { SourceFile } from './yaml-source.ts'

/** The names of a manifest, the current one first. */
const manifestNames = ['manifest.yaml', 'registry_manifest.yaml'] as const

/** What a registry's path leads to: its files, or why there are none. */
export type RegistryFiles =
  | { readonly manifest?: SourceFile; readonly files: readonly SourceFile[] }
  | { readonly refusal: string }

/** A registry's path in its parts: `conventions.zip[model]`. */
export function splitPath(path: string): { base: string; folder: string } {
  const [, base = path, folder = ''] = /^(.+?)\[([^\]]*)\]$/.exec(path) ?? []
  return { base, folder: folder.replace(/^\.?\/+|\/+$/g, '') }
}

/** What tells a registry from all others: where it lies. */
export function keyOfPath(path: string): string {
  const { base, folder } = splitPath(path)
  return isArchive(base) ? `${resolve(base)}[${folder}]` : resolve(base, folder)
}

/** Reads the YAML files of a folder or an archive, in the order of their paths. */
export async function readRegistryFiles(path: string): Promise<RegistryFiles> {
  const { base, folder } = splitPath(path)
  const found = await stat(base).catch(() => undefined)
  if (!found) return { refusal: 'There is no such folder or archive.' }
  if (found.isDirectory()) return readFolder(join(base, folder))
  if (isArchive(base)) return readArchive(base, folder)
  return { refusal: 'A registry is a folder, or an archive whose name ends in .zip, .tar.gz or .tgz.' }
}

async function readFolder(root: string): Promise<RegistryFiles> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (!entries) return { refusal: 'There is no such folder.' }
  const paths = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  const texts = paths.filter(isRead).map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const)
  return sortOut(new Map(await Promise.all(texts)), root)
}

async function readArchive(base: string, folder: string): Promise<RegistryFiles> {
  let all: Map<string, string>
  try {
    all = await unpack(base, await readFile(base))
  } catch (error) {
    return { refusal: `The archive cannot be unpacked: ${error instanceof Error ? error.message : String(error)}.` }
  }
  const exact = folder && filesIn(all, `${folder}/`)
  const inside = exact && exact.size > 0 ? exact : filesIn(all, sharedFolder(all) + (folder && `${folder}/`))
  return sortOut(inside, join(base, folder))
}

function filesIn(all: ReadonlyMap<string, string>, start: string): Map<string, string> {
  const inside = [...all].filter(([path]) => path.startsWith(start))
  return new Map(
    inside.map(([path, text]) => [path.slice(start.length), text] as const).filter(([path]) => isRead(path)),
  )
}

/** The folder around everything, as archives of repositories have one. */
function sharedFolder(all: ReadonlyMap<string, string>): string {
  const folders = new Set([...all.keys()].map((path) => path.slice(0, path.indexOf('/') + 1)))
  const [shared = ''] = folders
  return folders.size === 1 ? shared : ''
}

/** Hidden files and folders are none of a registry's, and what a schema changed over time is not a convention. */
function isRead(path: string): boolean {
  return /\.ya?ml$/i.test(path) && !/(?:^|\/)(?:\.|schema-next\.yaml$)/.test(path)
}

function sortOut(texts: ReadonlyMap<string, string>, root: string): RegistryFiles {
  if (texts.size === 0) return { refusal: 'There are no YAML files here, so this is no registry.' }
  const toFile = ([path, text]: readonly [string, string]): SourceFile => ({
    path: `${root.replaceAll('\\', '/')}/${path}`,
    text,
  })
  const name = manifestNames.find((one) => texts.has(one))
  const manifest = name && toFile([name, texts.get(name) ?? ''])
  const files = [...texts]
    .filter(([path]) => !manifestNames.some((one) => one === path))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(toFile)
  return { files, ...(manifest && { manifest }) }
}
