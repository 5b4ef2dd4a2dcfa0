import { idOfType, typeOfId } from './group-name.ts'
import type { Problems } from './problems.ts'
import type { GroupKind, RawGroup } from './raw-group.ts'
import { nameOfPlace, type Place } from './yaml-source.ts'

/** The groups of a registry, found by the names that references use. */
export class GroupIndex {
  readonly #byId = new Map<string, RawGroup>()
  readonly #byType = new Map<string, RawGroup>()

  constructor(groups: readonly RawGroup[], problems: Problems) {
    for (const group of groups) {
      const same = this.#byId.get(group.id) ?? this.#byType.get(keyOf(group.kind, group.type))
      if (same) problems.error(...refuseSecond(`The group "${group.id}"`, group.place, same.place))
      else {
        this.#byId.set(group.id, group)
        this.#byType.set(keyOf(group.kind, group.type), group)
      }
    }
  }

  all(): IterableIterator<RawGroup> {
    return this.#byId.values()
  }

  /** The group of this kind that the name, or the id with the kind's prefix, stands for. */
  find(kind: GroupKind, name: string): RawGroup | undefined {
    return this.#byType.get(keyOf(kind, typeOfId(kind, name)))
  }

  /** The group that is named by its whole id, whatever its kind, or else one of the kind that names it. */
  findAny(kind: GroupKind, id: string): RawGroup | undefined {
    return this.#byId.get(id) ?? this.find(kind, id) ?? this.find('attribute_group', id)
  }
}

/** Where to say that something is defined twice, and the words for it. */
export function refuseSecond(
  what: string,
  place: Place | undefined,
  first: Place | undefined,
): [Place | string, string] {
  const other = first ? ` It is defined at ${nameOfPlace(first)} too, and that definition is used.` : ''
  return [place ?? '', `${what} is defined twice.${other}`]
}

/** All names by which references may call a group. */
export function namesOf({ kind, id, type }: RawGroup): string[] {
  return [...new Set([id, type, idOfType(kind, type)])]
}

function keyOf(kind: GroupKind, type: string): string {
  return `${kind} ${type}`
}
