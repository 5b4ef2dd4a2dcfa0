import { idOfType, typeOfId } from './group-name.ts'
import type { GroupKind, RawDefinition, RawFile, RawGroup } from './raw-group.ts'
import { readDefinition } from './read-attribute.ts'
import { readEntries } from './read-entries.ts'
import { readImports } from './read-imports.ts'
import { readNameTemplates, readSpanKind } from './read-span.ts'
import { isExcluded, prose, readStatus } from './read-terms.ts'
import type { PlacedText, YamlMap } from './yaml-map.ts'

const signalKeys = [...prose, 'attributes', 'requirement_level', 'entity_associations']

/** How a list of the file is read: what its entries are, the key of their name, and all keys that they may have. */
interface Section {
  readonly kind: GroupKind
  readonly nameKey: 'type' | 'name' | 'id'
  readonly keys: readonly string[]
  readonly lists?: readonly string[]
}

const sections: ReadonlyMap<string, Section> = new Map<string, Section>([
  ['attribute_groups', { kind: 'attribute_group', nameKey: 'id', keys: [...prose, 'visibility', 'attributes'] }],
  ['spans', { kind: 'span', nameKey: 'type', keys: [...signalKeys, 'kind', 'name'] }],
  ['span_refinements', { kind: 'span', nameKey: 'id', keys: [...signalKeys, 'ref', 'kind', 'name'] }],
  [
    'entities',
    { kind: 'entity', nameKey: 'type', keys: [...prose, 'requirement_level'], lists: ['identity', 'description'] },
  ],
  [
    'entity_refinements',
    { kind: 'entity', nameKey: 'id', keys: [...prose, 'ref'], lists: ['identity', 'description'] },
  ],
  ['events', { kind: 'event', nameKey: 'name', keys: signalKeys }],
  ['event_refinements', { kind: 'event', nameKey: 'id', keys: [...signalKeys, 'ref'] }],
  ['metrics', { kind: 'metric', nameKey: 'name', keys: [...signalKeys, 'instrument', 'unit'] }],
  ['metric_refinements', { kind: 'metric', nameKey: 'id', keys: [...signalKeys, 'ref', 'instrument', 'unit'] }],
])

/** The lists that make a file one of this syntax. */
export const v2Keys: readonly string[] = ['attributes', ...sections.keys()]

/** Reads a file of the syntax `definition/2`. */
export function readV2File(file: YamlMap): RawFile {
  file.allow(['file_format', 'version', 'imports', ...v2Keys])
  return {
    definitions: file.maps('attributes', 'the attribute').flatMap(readAttribute),
    groups: [...sections].flatMap(([key, section]) =>
      file.maps(key, `an entry of ${key}`).flatMap((map) => readGroup(map, section, key.endsWith('_refinements'))),
    ),
    imports: readImports(file),
  }
}

function readAttribute(map: YamlMap): RawDefinition[] {
  const key = map.text('key')
  if (key === undefined) {
    if (!map.has('key')) map.problems.error(map.place, 'The definition of an attribute needs its name as "key".')
    return []
  }
  map.allow(['key', 'type', 'examples', ...prose])
  return [readDefinition(map, key, 'key', {})]
}

function readGroup(map: YamlMap, section: Section, isRefinement: boolean): RawGroup[] {
  const { kind, nameKey, keys, lists = ['attributes'] } = section
  const name = map.placedText(nameKey)
  if (!name) {
    if (!map.has(nameKey)) map.problems.error(map.place, `${capital(map.what)} needs a "${nameKey}".`)
    return []
  }
  map.allow([nameKey, ...keys, ...lists])
  const type = typeOfId(kind, name.text)
  const lines = lists.flatMap((list) => map.maps(list, 'the reference'))
  return [
    {
      kind,
      id: idOfType(kind, type),
      type,
      place: name.place,
      isRefinement,
      ...readEntries(lines),
      ...readStatus(map),
      ...(isRefinement && readParent(map, name)),
      ...(kind === 'span' && readSpan(map)),
      ...readHidden(map, kind),
    },
  ]
}

function readParent(map: YamlMap, name: PlacedText): Pick<RawGroup, 'parent'> {
  const parent = map.placedText('ref')
  if (parent) return { parent }
  if (!map.has('ref')) map.problems.error(name.place, `The refinement "${name.text}" needs a "ref" to what it refines.`)
  return {}
}

function readSpan(map: YamlMap): Pick<RawGroup, 'spanKind' | 'missingKind' | 'nameTemplates'> {
  const nameTemplates = readNameTemplates(map)
  return { ...readSpanKind(map, 'kind'), ...(nameTemplates && { nameTemplates }) }
}

function readHidden(map: YamlMap, kind: GroupKind): Pick<RawGroup, 'hidden'> {
  if (kind === 'attribute_group') {
    if (!map.has('visibility')) {
      map.problems.error(
        map.place,
        'An attribute group needs a "visibility": internal, or public to be used elsewhere.',
      )
    }
    if (map.word('visibility', ['internal', 'public'], 'a visibility') === 'internal') return { hidden: 'internal' }
  }
  return isExcluded(map) ? { hidden: 'excluded' } : {}
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
