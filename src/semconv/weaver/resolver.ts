import { didYouMean, type PlacedText } from './yaml-map.ts'
import { namesOf } from './group-index.ts'
import type { LoadedRegistry } from './loaded-registry.ts'
import { allDependencies, findDefinition, findGroup, type FoundGroup, type GroupLookup } from './lookup.ts'
import type { Problems } from './problems.ts'
import type { RawDefinition, RawEntry, RawGroup, Terms } from './raw-group.ts'

/** An attribute of a group, with what the group and all that it inherits from say of it. */
export interface ResolvedEntry {
  readonly definition: RawDefinition
  readonly terms: Terms
}

const defineIt = ' Define it, or name the registry that does under "dependencies" of manifest.yaml.'

/** A group whose references have been followed. */
export interface ResolvedGroup {
  readonly raw: RawGroup
  readonly entries: ReadonlyMap<string, ResolvedEntry>
  readonly parent?: ResolvedGroup
}

/**
 * Follows the references of groups, each group once: first what it extends or refines, over that the groups which it
 * includes, over these its own entries in their order.
 */
export class Resolver {
  readonly #problems: Problems
  readonly #resolved = new Map<RawGroup, ResolvedGroup>()
  readonly #open: RawGroup[] = []

  constructor(problems: Problems) {
    this.#problems = problems
  }

  resolve({ group, registry }: FoundGroup): ResolvedGroup {
    const known = this.#resolved.get(group)
    if (known) return known
    this.#open.push(group)
    const resolved = this.#follow(group, registry)
    this.#open.pop()
    this.#resolved.set(group, resolved)
    return resolved
  }

  #follow(raw: RawGroup, registry: LoadedRegistry): ResolvedGroup {
    const parent = raw.parent && this.#reach(raw, raw.parent, registry, raw.isRefinement ? 'find' : 'findAny')
    const entries = new Map(parent?.entries)
    for (const [name, entry] of this.#include(raw, registry)) entries.set(name, merge(entries.get(name), entry))
    for (const entry of raw.entries) {
      const definition = this.#define(entry, registry)
      if (definition) entries.set(entry.name, merge(entries.get(entry.name), { definition, terms: entry.terms }))
    }
    return { raw, entries, ...(parent && { parent }) }
  }

  /** What the included groups bring; no two may bring the same attribute. */
  #include(raw: RawGroup, registry: LoadedRegistry): Map<string, ResolvedEntry> {
    const entries = new Map<string, ResolvedEntry>()
    const sources = new Map<string, string>()
    for (const include of raw.includes) {
      const clashes: string[] = []
      for (const [name, entry] of this.#reach(raw, include, registry, 'findAny', true)?.entries ?? []) {
        if (entries.has(name)) clashes.push(name)
        else entries.set(name, entry)
        if (!sources.has(name)) sources.set(name, include.text)
      }
      const [clash] = clashes
      if (clash !== undefined) this.#problems.error(include.place, tellClash(raw, include, clashes, sources.get(clash)))
    }
    return entries
  }

  #reach(
    raw: RawGroup,
    reference: PlacedText,
    registry: LoadedRegistry,
    lookup: GroupLookup,
    isInclude: boolean = false,
  ): ResolvedGroup | undefined {
    const kind = isInclude ? 'attribute_group' : raw.kind
    const found = findGroup(registry, lookup, kind, reference.text)
    const hidden = found && found.registry !== registry ? found.group.hidden : undefined
    if (!found || hidden) {
      this.#problems.error(
        reference.place,
        found ? tellHidden(found) : tellMissing(raw, reference, registry, isInclude),
      )
      return undefined
    }
    const start = this.#open.indexOf(found.group)
    if (start === -1) return this.resolve(found)
    const names = [...this.#open.slice(start), found.group].map(({ id }) => id)
    this.#problems.error(reference.place, `The group "${found.group.id}" builds on itself: ${names.join(' → ')}.`)
    return undefined
  }

  #define(entry: RawEntry, registry: LoadedRegistry): RawDefinition | undefined {
    const definition = findDefinition(registry, entry.name)
    if (!definition && entry.place) this.#problems.error(entry.place, tellUnknown(entry.name, registry))
    return definition
  }
}

/** What is said later stands over what was said before; what it leaves out stays. */
function merge(before: ResolvedEntry | undefined, own: ResolvedEntry): ResolvedEntry {
  return before ? { definition: before.definition, terms: { ...before.terms, ...own.terms } } : own
}

function tellClash(raw: RawGroup, { text }: PlacedText, clashes: readonly string[], other: string | undefined): string {
  const names = clashes.map((name) => `"${name}"`).join(', ')
  return `"${raw.type}" gets ${names} from two groups, "${other}" and "${text}". Take it out of one of them.`
}

function tellHidden({ group, registry }: FoundGroup): string {
  if (group.hidden === 'excluded')
    return `The group "${group.id}" of ${registry.name} is excluded from use in other registries.`
  return `The group "${group.id}" is internal to ${registry.name}. Make its "visibility" public there to use it here.`
}

function tellMissing(raw: RawGroup, { text }: PlacedText, registry: LoadedRegistry, isInclude: boolean): string {
  const all = [registry, ...allDependencies(registry)]
  const kind = isInclude ? 'attribute_group' : raw.isRefinement ? raw.kind : undefined
  const groups = all.flatMap((one) => [...one.groups.all()]).filter((one) => kind === undefined || one.kind === kind)
  const guess = didYouMean(text, groups.flatMap(namesOf))
  const what = `There is no ${raw.isRefinement && !isInclude ? raw.kind : 'group'} "${text}".${guess}`
  const table = all.find(({ isTable }) => isTable)
  if (!table || (raw.isRefinement && !isInclude)) return guess ? what : what + defineIt
  return (
    `${what} The built-in table of ${table.name} has no groups of attributes: to use one, get that registry's files and ` +
    'give their folder or archive as the "registry_path" of the dependency.'
  )
}

function tellUnknown(name: string, registry: LoadedRegistry): string {
  const dependencies = allDependencies(registry)
  const all = [registry, ...dependencies]
  if (all.some(({ definitions }) => definitions.get(name)?.excluded)) {
    return `The attribute "${name}" is excluded from use in other registries.`
  }
  const places = ['here', ...dependencies.map((one) => `in ${one.name}`)].join(' or ')
  const guess = didYouMean(
    name,
    all.flatMap(({ definitions }) => [...definitions.keys()]),
  )
  return `The attribute "${name}" is not defined ${places}.${guess || defineIt}`
}
