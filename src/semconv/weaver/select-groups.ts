import { matchGlob } from './glob.ts'
import type { LoadedRegistry } from './loaded-registry.ts'
import { allDependencies, type FoundGroup } from './lookup.ts'
import type { Problems } from './problems.ts'
import { namesOf } from './group-index.ts'
import type { RawImport } from './raw-group.ts'
import { didYouMean } from './yaml-map.ts'

/** The groups that make up a registry: its own, and those of the registries on which it builds that it takes over. */
export function selectGroups(
  registry: LoadedRegistry,
  problems: Problems,
  includeUnreferenced: boolean,
): readonly FoundGroup[] {
  const own = [...registry.groups.all()].map((group) => ({ group, registry }))
  const others = allDependencies(registry).flatMap(visibleGroups)
  const imported = registry.imports.flatMap((one) => importGroups(one, others, registry, problems))
  return [...own, ...(includeUnreferenced ? others : imported)]
}

function visibleGroups(registry: LoadedRegistry): FoundGroup[] {
  return [...registry.groups.all()].filter(({ hidden }) => !hidden).map((group) => ({ group, registry }))
}

function importGroups(
  { kind, text, place }: RawImport,
  others: readonly FoundGroup[],
  registry: LoadedRegistry,
  problems: Problems,
): FoundGroup[] {
  const matches = matchGlob(text)
  const candidates = others.filter(({ group }) => group.kind === kind)
  const found = candidates.filter(({ group }) => namesOf(group).some(matches))
  const isInTable = kind === 'span' || kind === 'entity'
  const isKnown = isInTable || !allDependencies(registry).some(({ isTable }) => isTable)
  if (found.length === 0 && isKnown) {
    const guess = didYouMean(text, new Set(candidates.map(({ group }) => group.type)))
    const where = registry.dependencies.length === 0 ? ', as there are no dependencies' : ' of any dependency'
    problems.warn(place, `The import "${text}" matches no ${kind.replace('_', ' ')}${where}.${guess}`)
  }
  return found
}
