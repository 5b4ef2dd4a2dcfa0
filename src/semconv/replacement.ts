import type { SpanKind } from '../trace/span-data.ts'
import { builtinRegistry } from './builtin/builtin-registry.ts'
import { lookupAttribute } from './lookup-attribute.ts'
import type { Registry } from './registry.ts'
import { type Replacement, replacements, replacementsByKind } from './replacements-table.ts'

/**
 * What stands today in the place of a deprecated attribute, chains of renames followed to their end; undefined where
 * the attribute is current or unknown. Without a kind, or with one that does not decide, both names of
 * `net.peer.name` and its like are given. What a team's registry does not know is looked up in OpenTelemetry's.
 *
 * @example
 * replacementFor('db.name') // { how: 'renamed', names: ['db.namespace'] }
 * replacementFor('net.peer.name', 'client') // { how: 'renamed', names: ['server.address'] }
 * replacementFor('http.target') // { how: 'split', names: ['url.path', 'url.query'] }
 */
export function replacementFor(
  key: string,
  kind?: SpanKind,
  registry: Registry = builtinRegistry(),
): Replacement | undefined {
  const definition = lookupAttribute(registry, key)
  if (!definition && registry !== builtinRegistry()) return replacementFor(key, kind)
  if (!definition?.deprecated) return undefined
  const { name, suffix } = currentName(registry, key)
  const replacement = byKind(name, kind) ?? replacements[name]
  if (replacement) return { ...replacement, names: replacement.names.map((one) => one + suffix) }
  if (name + suffix === key || lookupAttribute(registry, name)?.deprecated) return { how: 'removed', names: [] }
  return { how: 'renamed', names: [name + suffix] }
}

/** Follows plain renames; what follows a template's prefix is kept apart. */
function currentName(registry: Registry, key: string): { name: string; suffix: string } {
  const definition = lookupAttribute(registry, key)
  let name = definition?.name ?? key
  const suffix = key.slice(name.length)
  const seen = new Set<string>()
  while (!seen.has(name)) {
    seen.add(name)
    name = registry.attributes.get(name)?.deprecated?.renamedTo ?? name
  }
  return { name, suffix }
}

function byKind(name: string, kind: SpanKind | undefined): Replacement | undefined {
  const choices = replacementsByKind[name]
  if (!choices) return undefined
  const chosen = kind && choices[kind]
  return chosen === undefined ? { how: 'one of', names: Object.values(choices) } : { how: 'renamed', names: [chosen] }
}
