import { createRequire, Module, syncBuiltinESMExports } from 'node:module'
import { types } from 'node:util'
import { isObject } from './instrumentation.ts'

/**
 * Loads a CommonJS file by `require`, which is where instrumentations patch, just before it is imported. What a patch
 * function returned takes the place of the module's exports, so the import gives the same.
 *
 * @returns whether the file is CommonJS: one without a marked format can turn out to be an ES module.
 */
export function requireFirst(file: string): boolean {
  const require = createRequire(file)
  const cached = require.cache[file]
  if (cached && !cached.loaded) return true
  let patched: unknown
  try {
    patched = require(file)
  } catch (error) {
    // An ES module with a top-level await.
    if (isObject(error) && String(error['code']).startsWith('ERR_REQUIRE_')) return false
    throw error
  }
  const loaded = require.cache[file]
  if (!loaded) return true
  if (types.isModuleNamespaceObject(loaded.exports)) return false
  // Node keeps the exports of a module for the first import of it; a new module has nothing to keep.
  if (loaded.exports !== patched) {
    require.cache[file] = Object.assign(new Module(file), loaded, { exports: patched })
  }
  return true
}

/** Loads modules of Node by `require`, so that instrumentations patch them, and passes the patches on to every import. */
export function requireBuiltins(names: Iterable<string>, root: string): void {
  const require = createRequire(root)
  let some = false
  for (const name of names) {
    require(name)
    some = true
  }
  if (some) syncBuiltinESMExports()
}
