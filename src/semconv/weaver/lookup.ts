import type { LoadedRegistry } from './loaded-registry.ts'
import type { GroupKind, RawDefinition, RawGroup } from './raw-group.ts'

/** A group, and the registry whose group it is: what it refers to is looked up there. */
export interface FoundGroup {
  readonly group: RawGroup
  readonly registry: LoadedRegistry
}

/** How a reference to a group is read: as the id of any group, or as the name of one of the kind. */
export type GroupLookup = 'findAny' | 'find'

/** The definition of an attribute: the registry's own, else the first that a dependency shows. */
export function findDefinition(registry: LoadedRegistry, name: string): RawDefinition | undefined {
  return registry.definitions.get(name) ?? first(registry, (one) => shown(one.definitions.get(name)))
}

/** The group that a reference means: the registry's own, else the first that a dependency has, hidden ones too. */
export function findGroup(
  registry: LoadedRegistry,
  lookup: GroupLookup,
  kind: GroupKind,
  name: string,
): FoundGroup | undefined {
  const group = registry.groups[lookup](kind, name)
  if (group) return { group, registry }
  return first(registry, (one) => {
    const inherited = one.groups[lookup](kind, name)
    return inherited && { group: inherited, registry: one }
  })
}

/** All registries that this one builds on, each once, the nearest first. */
export function allDependencies(registry: LoadedRegistry): LoadedRegistry[] {
  const seen = new Set<LoadedRegistry>()
  const visit = (one: LoadedRegistry): void => {
    for (const dependency of one.dependencies) {
      if (seen.has(dependency)) continue
      seen.add(dependency)
      visit(dependency)
    }
  }
  visit(registry)
  return [...seen]
}

function first<Found>(registry: LoadedRegistry, look: (one: LoadedRegistry) => Found | undefined): Found | undefined {
  for (const dependency of allDependencies(registry)) {
    const found = look(dependency)
    if (found !== undefined) return found
  }
  return undefined
}

function shown(definition: RawDefinition | undefined): RawDefinition | undefined {
  return definition?.excluded ? undefined : definition
}
