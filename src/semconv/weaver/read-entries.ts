import type { RawEntry } from './raw-group.ts'
import { readReference } from './read-attribute.ts'
import { prose, readTerms } from './read-terms.ts'
import type { PlacedText, YamlMap } from './yaml-map.ts'

const referenceKeys = ['ref', ...prose, 'examples', 'requirement_level', 'sampling_relevant', 'role', 'tag']

/** The references to attributes and to groups of attributes of a list of the syntax `definition/2`. */
export function readEntries(lines: readonly YamlMap[]): { entries: RawEntry[]; includes: PlacedText[] } {
  const entries: RawEntry[] = []
  const includes: PlacedText[] = []
  for (const line of lines) {
    if (line.has('ref_group')) {
      if (line.has('ref'))
        line.problems.error(line.place, 'A reference is to one thing: either a "ref" or a "ref_group".')
      else line.allow(['ref_group'])
      const group = line.placedText('ref_group')
      if (group) includes.push(group)
    } else if (line.has('ref')) {
      line.allow(referenceKeys)
      const entry = readReference(line, readTerms(line))
      if (entry) entries.push(entry)
    } else {
      line.problems.error(line.place, refuse(line))
    }
  }
  return { entries, includes }
}

function refuse(line: YamlMap): string {
  const name = line.has('id') ? 'id' : 'key'
  if (!line.has(name)) return 'An entry of this list needs a "ref" to an attribute or a "ref_group" to a group.'
  return `An attribute is not defined here: define it in the list "attributes" of the file, and write "ref" for "${name}".`
}
