import type { Problems } from './problems.ts'
import { readTop } from './read-file.ts'
import { parseSchemaUrl } from './schema-url.ts'
import type { YamlMap } from './yaml-map.ts'
import type { Place, SourceFile } from './yaml-source.ts'

/** What a registry says of itself. */
export interface Manifest {
  readonly name?: string
  readonly version?: string
  readonly schemaUrl?: string
  readonly dependencies: readonly Dependency[]
}

/** A registry that another one builds on. */
export interface Dependency {
  /** How a problem names it: its schema URL, or the name that old manifests give it. */
  readonly name: string
  readonly schemaUrl?: string
  readonly path?: string
  readonly place: Place
}

const keys = ['schema_url', 'description', 'stability', 'dependencies', 'file_format']
const oldKeys = ['name', 'schema_base_url', 'semconv_version']

/** Reads `manifest.yaml`, and `registry_manifest.yaml` with the fields that it had. */
export function readManifest(source: SourceFile, problems: Problems): Manifest {
  const map = readTop(source, problems, 'the manifest')
  if (!map) return { dependencies: [] }
  if (map.has('resolved_schema_uri')) {
    problems.error(
      map.keyPlaceOf('resolved_schema_uri'),
      'This is a packaged registry, which is not read. Give the folder or archive of the registry that it was made from.',
    )
  } else map.allow([...keys, ...oldKeys])
  return {
    ...readIdentity(map),
    dependencies: map.maps('dependencies', 'the dependency').flatMap(readDependency),
  }
}

function readIdentity(map: YamlMap): Pick<Manifest, 'name' | 'version' | 'schemaUrl'> {
  const schemaUrl = map.text('schema_url')
  if (schemaUrl !== undefined) {
    const parsed = checkSchemaUrl(map, schemaUrl)
    return { schemaUrl, ...parsed }
  }
  const [name, base] = [map.text('name'), map.text('schema_base_url')]
  const version = map.scalar('semconv_version')
  if (name === undefined && !map.has('schema_url')) {
    map.problems.warn(map.place, 'The manifest has no "schema_url", so that the registry has no name and no version.')
  }
  return {
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version: String(version) }),
    ...(base !== undefined && version !== undefined && { schemaUrl: `${base.replace(/\/+$/, '')}/${version}` }),
  }
}

function readDependency(map: YamlMap): Dependency[] {
  map.allow(['schema_url', 'registry_path', 'name'])
  const schemaUrl = map.text('schema_url')
  const path = map.text('registry_path')
  const name = schemaUrl ?? map.text('name') ?? path
  if (schemaUrl !== undefined) checkSchemaUrl(map, schemaUrl)
  if (name === undefined) {
    map.problems.error(map.place, 'A dependency needs a "schema_url", and a "registry_path" to its folder or archive.')
    return []
  }
  const place = map.placeOf(path === undefined ? 'schema_url' : 'registry_path')
  return [{ name, place, ...(schemaUrl !== undefined && { schemaUrl }), ...(path !== undefined && { path }) }]
}

function checkSchemaUrl(map: YamlMap, url: string): { name: string; version: string } | undefined {
  const parsed = parseSchemaUrl(url)
  if (!parsed) {
    map.problems.error(
      map.placeOf('schema_url'),
      `"${url}" is no schema URL. Write "https://<host>/<path>/<version>", such as https://acme.com/schemas/1.2.0.`,
    )
  }
  return parsed
}
