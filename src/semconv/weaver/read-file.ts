import { isMap } from 'yaml'
import { SilentProblems, type Problems } from './problems.ts'
import type { RawFile } from './raw-group.ts'
import { readV1File } from './read-v1-file.ts'
import { readV2File, v2Keys } from './read-v2-file.ts'
import { YamlMap } from './yaml-map.ts'
import { parseYaml, type SourceFile } from './yaml-source.ts'

const nothing: RawFile = { definitions: [], groups: [], imports: [] }

/** Reads a file of a registry in whichever syntax it is written. */
export function readFile(source: SourceFile, problems: Problems): RawFile {
  const map = readTop(source, problems, 'the file')
  if (!map) return nothing
  const format = formatOf(map)
  if (format === 'definition/2') return readV2File(map)
  if (format !== undefined) {
    map.problems.error(
      map.placeOf('file_format'),
      `The format "${format}" is not known. The formats are "definition/2", and files of "groups" without a format.`,
    )
    return nothing
  }
  if (map.has('groups')) return readV1File(map)
  if (v2Keys.some((key) => map.has(key))) {
    map.problems.error(map.place, 'The file does not say its format. Write "file_format: definition/2" at its start.')
    return readV2File(map)
  }
  if (map.has('imports')) return readV1File(map)
  map.problems.warn(
    source.path,
    'The file is no file of a registry: it has no "groups" and no "file_format". It is left out.',
  )
  return nothing
}

/** The map at the top of a file. Where the syntax is broken, what follows from it is not told. */
export function readTop(source: SourceFile, problems: Problems, what: string): YamlMap | undefined {
  const { file, document } = parseYaml(source)
  const [broken] = document.errors
  if (broken)
    problems.error(
      { file, offset: broken.pos[0] },
      `The YAML is broken: ${broken.message.trim()}.`.replace(/\.\.$/, '.'),
    )
  const { contents } = document
  if (isMap(contents))
    return new YamlMap({ file, document, problems: broken ? new SilentProblems() : problems }, contents, what)
  if (!broken) problems.warn(file.path, contents ? 'The file is not a map. It is left out.' : 'The file is empty.')
  return undefined
}

function formatOf(map: YamlMap): string | undefined {
  const format = map.text('file_format')
  if (format !== undefined) return format
  return String(map.scalar('version') ?? '') === '2' ? 'definition/2' : undefined
}
