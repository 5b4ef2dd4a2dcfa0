import type { AttributeDefinition } from '../registry.ts'
import type { RawDefinition, RawEntry, Terms } from './raw-group.ts'
import { readAttributeType } from './read-attribute-type.ts'
import { isExcluded, readStatus } from './read-terms.ts'
import type { YamlMap } from './yaml-map.ts'

/** The definition of an attribute, under the name that it has with its prefix. */
export function readDefinition(map: YamlMap, name: string, nameKey: string, terms: Terms): RawDefinition {
  const brief = map.text('brief')?.trim()
  const { stability = 'development', deprecated } = readStatus(map)
  const definition: AttributeDefinition = {
    name,
    type: readAttributeType(map),
    stability,
    ...(deprecated && { deprecated }),
    ...(brief && { brief }),
  }
  return { definition, terms, place: map.placeOf(nameKey), excluded: isExcluded(map) }
}

/** An entry that refers to an attribute defined elsewhere. */
export function readReference(map: YamlMap, terms: Terms): RawEntry | undefined {
  const name = map.placedText('ref')
  return name && { name: name.text, terms, place: name.place }
}
