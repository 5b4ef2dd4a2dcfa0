import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isAbsolute, join, resolve } from 'node:path'
import { entryError } from './entry-error.ts'
import {
  type Asked,
  type Instrumentation,
  isInstrumentation,
  isInstrumentationClass,
  isObject,
} from './instrumentation.ts'

/** Imports a module by its path or specifier. */
export type ImportModule = (specifierOrPath: string) => Promise<unknown>

/** Loads what the entries of `instrumentations` name, one after the other, and throws for the first bad entry. */
export async function loadEntries(
  root: string,
  entries: readonly string[],
  importModule: ImportModule,
): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  for (const entry of entries) {
    const found = isPath(entry)
      ? await loadFile(root, entry, importModule)
      : [await loadPackage(root, entry, importModule)]
    for (const instrumentation of found) asked.push({ entry, instrumentation })
  }
  return asked
}

function isPath(entry: string): boolean {
  return entry.startsWith('.') || isAbsolute(entry)
}

async function loadFile(root: string, entry: string, importModule: ImportModule): Promise<readonly Instrumentation[]> {
  const file = resolve(root, entry)
  if (!existsSync(file)) throw entryError(entry, { kind: 'missing-file', file })
  const module = await load(entry, file, importModule)
  if (!isObject(module) || module['default'] === undefined) throw entryError(entry, { kind: 'no-default' })
  const value = module['default']
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (list.length === 0) throw entryError(entry, { kind: 'wrong-default', received: 'an empty array' })
  return list.map((each) => {
    if (isInstrumentation(each)) return each
    throw entryError(entry, { kind: 'wrong-default', received: described(each) })
  })
}

async function loadPackage(root: string, entry: string, importModule: ImportModule): Promise<Instrumentation> {
  const module = await load(entry, locate(root, entry), importModule)
  const exported: [string, unknown][] = isObject(module) ? Object.entries(module) : []
  const classes = new Map<new () => unknown, string>()
  for (const [name, value] of exported) {
    if (isInstrumentationClass(value) && !classes.has(value)) classes.set(value, name)
  }
  const [first, ...others] = classes
  if (!first) throw entryError(entry, { kind: 'no-class', exported: exported.map(([name]) => name) })
  if (others.length > 0) throw entryError(entry, { kind: 'several-classes', classes: [...classes.values()] })
  return construct(entry, ...first)
}

function construct(entry: string, Class: new () => unknown, className: string): Instrumentation {
  let instrumentation: unknown
  try {
    instrumentation = new Class()
  } catch (error) {
    throw entryError(entry, { kind: 'not-constructed', className }, error)
  }
  if (!isInstrumentation(instrumentation)) throw entryError(entry, { kind: 'no-class', exported: [className] })
  return instrumentation
}

/** The file of a package as the project sees it: whoever imports it here may not have it in reach. */
function locate(root: string, entry: string): string {
  try {
    return createRequire(join(root, 'package.json')).resolve(entry)
  } catch (error) {
    // A package for import alone is left to the importer.
    if (isObject(error) && error['code'] === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return entry
    throw entryError(entry, { kind: 'missing-package', root })
  }
}

async function load(entry: string, target: string, importModule: ImportModule): Promise<unknown> {
  try {
    return await importModule(target)
  } catch (error) {
    throw entryError(entry, { kind: 'not-loaded' }, error)
  }
}

function described(value: unknown): string {
  if (isInstrumentationClass(value)) return `the class ${value.name} instead of an instance`
  if (value === null || value === undefined) return String(value)
  return typeof value === 'object' ? Object.prototype.toString.call(value) : `a ${typeof value}`
}
