import { builtinRegistry } from './builtin/builtin-registry.ts'
import type { Registry } from './registry.ts'

const none: readonly string[] = []
const byRegistry = new WeakMap<Registry, ReadonlyMap<string, readonly string[]>>()

/**
 * The names that an attribute had before, each of them with the same meaning; what a rename of several steps passed
 * through is among them. OpenTelemetry's own renames count in every registry.
 *
 * @example
 * formerNames('http.request.method') // ['http.method']
 */
export function formerNames(key: string, registry: Registry = builtinRegistry()): readonly string[] {
  const own = reverseRenames(registry).get(key) ?? none
  if (registry === builtinRegistry()) return own
  const common = formerNames(key)
  return own.length === 0 ? common : [...new Set([...own, ...common])]
}

function reverseRenames(registry: Registry): ReadonlyMap<string, readonly string[]> {
  const known = byRegistry.get(registry)
  if (known) return known
  const reversed = new Map<string, string[]>()
  for (const { name, deprecated } of registry.attributes.values()) {
    if (deprecated?.renamedTo === undefined) continue
    for (const successor of successors(registry, name)) {
      const former = reversed.get(successor)
      if (former) former.push(name)
      else reversed.set(successor, [name])
    }
  }
  byRegistry.set(registry, reversed)
  return reversed
}

function successors(registry: Registry, name: string): ReadonlySet<string> {
  const found = new Set<string>()
  let next = registry.attributes.get(name)?.deprecated?.renamedTo
  while (next !== undefined && next !== name && !found.has(next)) {
    found.add(next)
    next = registry.attributes.get(next)?.deprecated?.renamedTo
  }
  return found
}
