import type { AttributeDefinition, AttributeUse, EntityDefinition, Registry, SpanDefinition } from '../registry.ts'
import type { LoadedRegistry } from './loaded-registry.ts'
import { allDependencies } from './lookup.ts'
import type { Problems } from './problems.ts'
import { Resolver, type ResolvedEntry, type ResolvedGroup } from './resolver.ts'
import { selectGroups } from './select-groups.ts'

/**
 * Resolves a registry. It has what it defines itself, what it imports, and the attributes that either uses; with
 * `includeUnreferenced`, all that the registries have on which it builds.
 */
export function makeRegistry(loaded: LoadedRegistry, problems: Problems, includeUnreferenced: boolean): Registry {
  const resolver = new Resolver(problems)
  const attributes = new Map<string, AttributeDefinition>()
  const spans = new Map<string, SpanDefinition>()
  const entities = new Map<string, EntityDefinition>()
  for (const { definition } of loaded.definitions.values()) attributes.set(definition.name, definition)
  for (const found of selectGroups(loaded, problems, includeUnreferenced)) {
    const resolved = resolver.resolve(found)
    const { kind, type } = resolved.raw
    for (const [name, { definition }] of resolved.entries) {
      if (!attributes.has(name)) attributes.set(name, definition.definition)
    }
    if (kind === 'span' && !spans.has(type)) spans.set(type, makeSpan(resolved, problems))
    if (kind === 'entity' && !entities.has(type)) entities.set(type, makeEntity(resolved))
  }
  if (includeUnreferenced) addAllAttributes(loaded, attributes)
  const { name, version, schemaUrl } = loaded
  return {
    name,
    ...(version !== undefined && { version }),
    ...(schemaUrl !== undefined && { schemaUrl }),
    attributes,
    spans,
    entities,
  }
}

function addAllAttributes(loaded: LoadedRegistry, attributes: Map<string, AttributeDefinition>): void {
  for (const { definitions } of allDependencies(loaded)) {
    for (const [name, { definition, excluded }] of definitions) {
      if (!excluded && !attributes.has(name)) attributes.set(name, definition)
    }
  }
}

function makeSpan(span: ResolvedGroup, problems: Problems): SpanDefinition {
  const { raw, parent } = span
  const kind = find(span, ({ spanKind }) => spanKind, true)
  const nameTemplates = find(span, (group) => group.nameTemplates, raw.isRefinement)
  const isUnsure = (raw.isRefinement || raw.parent !== undefined) && parent === undefined
  if (!kind && raw.missingKind && raw.place && !isUnsure) {
    const message = `The span "${raw.type}" needs a "${raw.missingKind}": client, server, producer, consumer or internal.`
    // Early versions of OpenTelemetry's own registry have spans without a kind.
    if (raw.missingKind === 'span_kind') problems.warn(raw.place, message)
    else problems.error(raw.place, message)
  }
  return {
    type: raw.type,
    ...(kind && { kind }),
    ...makeStatus(span),
    ...(parent?.raw.kind === 'span' && { refines: parent.raw.type }),
    attributes: makeUses(span.entries),
    ...(nameTemplates && { nameTemplates }),
  }
}

function makeEntity(entity: ResolvedGroup): EntityDefinition {
  return { type: entity.raw.type, ...makeStatus(entity), attributes: makeUses(entity.entries) }
}

function makeStatus(group: ResolvedGroup): Pick<SpanDefinition, 'stability' | 'deprecated'> {
  const stability = find(group, (raw) => raw.stability, group.raw.isRefinement) ?? 'development'
  const deprecated = find(group, (raw) => raw.deprecated, group.raw.isRefinement)
  return { stability, ...(deprecated && { deprecated }) }
}

/** What a group says itself, or else what the nearest says on which it builds. */
function find<Field>(
  group: ResolvedGroup,
  get: (raw: ResolvedGroup['raw']) => Field | undefined,
  inherits: boolean,
): Field | undefined {
  const own = get(group.raw)
  if (own !== undefined || !inherits || !group.parent) return own
  return find(group.parent, get, true)
}

function makeUses(entries: ReadonlyMap<string, ResolvedEntry>): ReadonlyMap<string, AttributeUse> {
  return new Map([...entries].map(([name, entry]) => [name, makeUse(name, entry)]))
}

/** What no group says is what the definition says, where that says anything. */
function makeUse(name: string, { definition, terms }: ResolvedEntry): AttributeUse {
  const { requirement = { level: 'recommended' as const }, samplingRelevant = false } = {
    ...definition.terms,
    ...terms,
  }
  return { name, ...requirement, samplingRelevant }
}
