import { importKinds, type RawImport } from './raw-group.ts'
import type { YamlMap } from './yaml-map.ts'

/** What a file takes over from the registries that its registry depends on. */
export function readImports(file: YamlMap): RawImport[] {
  const imports = file.map('imports', 'imports')
  if (!imports) return []
  imports.allow([...importKinds.keys()])
  return [...importKinds].flatMap(([key, kind]) => imports.texts(key).map((pattern) => ({ ...pattern, kind })))
}
