import { typeOfId } from './group-name.ts'
import type { GroupKind, RawDefinition, RawEntry, RawFile, RawGroup, Terms } from './raw-group.ts'
import { readDefinition, readReference } from './read-attribute.ts'
import { readImports } from './read-imports.ts'
import { readSpanKind } from './read-span.ts'
import { isExcluded, prose, readStatus, readTerms } from './read-terms.ts'
import type { PlacedText, YamlMap } from './yaml-map.ts'

const groupTypes = [
  'span',
  'entity',
  'resource',
  'event',
  'metric',
  'attribute_group',
  'metric_group',
  'scope',
] as const
const signalKeys = [
  'span_kind',
  'events',
  'metric_name',
  'instrument',
  'unit',
  'value_type',
  'name',
  'body',
  'display_name',
]
const groupKeys = ['id', 'type', ...prose, ...signalKeys, 'prefix', 'extends', 'include_groups', 'attributes']
const moreGroupKeys = ['entity_associations', 'requirement_level', 'metric_requirement_level', 'visibility']
const attributeKeys = [
  'id',
  'ref',
  'type',
  ...prose,
  'examples',
  'tag',
  'role',
  'requirement_level',
  'sampling_relevant',
]

/** A definition inherits nothing: what it leaves out has these values, and stands over what the group inherits. */
const unsaid: Terms = { requirement: { level: 'recommended' }, samplingRelevant: false }

/** Reads a file of `groups`, the first syntax of registries. */
export function readV1File(file: YamlMap): RawFile {
  file.allow(['groups', 'imports', 'version', 'file_format'])
  const read = file.maps('groups', 'the group').map(readGroup)
  return {
    definitions: read.flatMap(({ definitions }) => definitions),
    groups: read.flatMap(({ group }) => (group ? [group] : [])),
    imports: readImports(file),
  }
}

function readGroup(map: YamlMap): { group?: RawGroup; definitions: RawDefinition[] } {
  map.allow([...groupKeys, ...moreGroupKeys])
  const entries: RawEntry[] = []
  const definitions: RawDefinition[] = []
  for (const attribute of map.maps('attributes', 'the attribute')) {
    const { entry, definition } = readAttribute(attribute, map.text('prefix'))
    if (entry) entries.push(entry)
    if (definition) definitions.push(definition)
  }
  const id = map.placedText('id')
  if (!id) {
    if (!map.has('id')) map.problems.error(map.place, 'A group needs an "id".')
    return { definitions }
  }
  return { group: makeGroup(map, id, entries), definitions }
}

function makeGroup(map: YamlMap, id: PlacedText, entries: RawEntry[]): RawGroup {
  const kind = readKind(map, id)
  const parent = map.placedText('extends')
  return {
    kind,
    id: id.text,
    type: nameOf(map, kind) ?? typeOfId(kind, id.text),
    place: id.place,
    isRefinement: false,
    includes: map.texts('include_groups'),
    entries,
    ...readStatus(map),
    ...(parent && { parent }),
    ...(kind === 'span' && readSpanKind(map, 'span_kind')),
    ...(isExcluded(map) && { hidden: 'excluded' }),
  }
}

function readKind(map: YamlMap, id: PlacedText): GroupKind {
  if (!map.has('type')) {
    map.problems.warn(id.place, `The group "${id.text}" has no "type", and is taken for a span.`)
    return 'span'
  }
  const type = map.word('type', groupTypes, 'a type of group') ?? 'attribute_group'
  if (type === 'resource') return 'entity'
  return type === 'metric_group' || type === 'scope' ? 'attribute_group' : type
}

function nameOf(map: YamlMap, kind: GroupKind): string | undefined {
  if (kind === 'metric') return map.text('metric_name')
  return kind === 'entity' || kind === 'event' ? map.text('name') : undefined
}

function readAttribute(map: YamlMap, prefix: string | undefined): { entry?: RawEntry; definition?: RawDefinition } {
  map.allow(attributeKeys)
  const terms = readTerms(map)
  if (map.has('ref')) {
    for (const key of ['id', 'type']) {
      if (map.has(key)) map.problems.error(map.keyPlaceOf(key), `What refers to an attribute cannot set its "${key}".`)
    }
    const entry = readReference(map, terms)
    return entry ? { entry } : {}
  }
  const id = map.text('id')
  if (id === undefined) {
    const wayOut = 'an "id" where it is defined, or a "ref" to where it is.'
    if (!map.has('id')) map.problems.error(map.place, `An attribute of a group needs ${wayOut}`)
    return {}
  }
  const definition = readDefinition(map, prefix ? `${prefix}.${id}` : id, 'id', terms)
  const { name } = definition.definition
  return { definition, entry: { name, terms: { ...unsaid, ...terms }, place: map.placeOf('id') } }
}
