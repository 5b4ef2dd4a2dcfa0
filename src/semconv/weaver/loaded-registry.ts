import type { Registry, AttributeUse, EntityDefinition, SpanDefinition } from '../registry.ts'
import { GroupIndex, refuseSecond } from './group-index.ts'
import { idOfType } from './group-name.ts'
import { Problems } from './problems.ts'
import type { GroupKind, RawDefinition, RawEntry, RawFile, RawGroup, RawImport } from './raw-group.ts'

/** A registry whose files have been read, and those that it builds on; its references are not resolved. */
export interface LoadedRegistry {
  readonly name: string
  readonly version?: string
  readonly schemaUrl?: string
  readonly definitions: ReadonlyMap<string, RawDefinition>
  readonly groups: GroupIndex
  readonly imports: readonly RawImport[]
  readonly dependencies: readonly LoadedRegistry[]
  /** Whether it is a table of spans, entities and attributes, without the groups that they were written with. */
  readonly isTable: boolean
}

/** Puts together what a registry's files hold; of what is defined twice, the first counts. */
export function indexFiles(
  files: readonly RawFile[],
  problems: Problems,
): Pick<LoadedRegistry, 'definitions' | 'groups' | 'imports' | 'isTable'> {
  const definitions = new Map<string, RawDefinition>()
  for (const one of files.flatMap((file) => file.definitions)) {
    const { name } = one.definition
    const first = definitions.get(name)
    if (first) problems.error(...refuseSecond(`The attribute "${name}"`, one.place, first.place))
    else definitions.set(name, one)
  }
  const groups = new GroupIndex(
    files.flatMap((file) => file.groups),
    problems,
  )
  return { definitions, groups, imports: files.flatMap((file) => file.imports), isTable: false }
}

/** A registry that has been resolved before, so that another one can build on it. */
export function fromRegistry(registry: Registry): LoadedRegistry {
  const { name, version, schemaUrl } = registry
  const groups = [
    ...[...registry.spans.values()].map((span) => toGroup('span', span)),
    ...[...registry.entities.values()].map((entity) => toGroup('entity', entity)),
  ]
  const definitions = [...registry.attributes.values()].map(
    (definition) => [definition.name, { definition, terms: {}, excluded: false }] as const,
  )
  return {
    name,
    ...(version !== undefined && { version }),
    ...(schemaUrl !== undefined && { schemaUrl }),
    definitions: new Map(definitions),
    groups: new GroupIndex(groups, new Problems()),
    imports: [],
    dependencies: [],
    isTable: true,
  }
}

function toGroup(kind: GroupKind, signal: SpanDefinition | EntityDefinition): RawGroup {
  const { type, stability, deprecated } = signal
  return {
    kind,
    id: idOfType(kind, type),
    type,
    isRefinement: false,
    includes: [],
    entries: [...signal.attributes.values()].map(toEntry),
    stability,
    ...(deprecated && { deprecated }),
    ...('kind' in signal && signal.kind && { spanKind: signal.kind }),
    ...('nameTemplates' in signal && signal.nameTemplates && { nameTemplates: signal.nameTemplates }),
  }
}

function toEntry({ name, level, condition, samplingRelevant }: AttributeUse): RawEntry {
  const requirement = { level, ...(condition !== undefined && { condition }) }
  return { name, terms: { requirement, samplingRelevant } }
}
