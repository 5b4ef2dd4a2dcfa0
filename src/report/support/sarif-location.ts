import type { Finding } from '../../lint/finding.ts'
import { type Place, placesOf } from './places.ts'
import { toUri } from './uri.ts'

/** Where a finding lies, best first: files as physical locations, and the span as a logical one on the first. */
export function sarifLocations(finding: Finding, cwd: string | undefined): readonly object[] {
  const logicalLocations = spanLocation(finding)
  const [first, ...others] = placesOf(finding, cwd)
  if (first === undefined) return [{ logicalLocations }]
  const tests = first.test === undefined ? [] : [{ name: first.test, kind: 'function' }]
  return [
    { physicalLocation: physicalLocation(first), logicalLocations: [...logicalLocations, ...tests] },
    ...distinct(others.map(physicalLocation)).map((physical) => ({ physicalLocation: physical })),
  ]
}

/** A file, and the line where there is one. */
export function physicalLocation({ file, line, column }: Omit<Place, 'kind'>): object {
  const startColumn = column !== undefined && column >= 1 ? { startColumn: column } : {}
  const region = line !== undefined && line >= 1 ? { region: { startLine: line, ...startColumn } } : {}
  return { artifactLocation: { uri: toUri(file) }, ...region }
}

/** SARIF admits no related location twice. */
function distinct(locations: readonly object[]): readonly object[] {
  return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()]
}

function spanLocation({ span, place }: Finding): readonly object[] {
  if (span === undefined) return [{ name: place, kind: 'run' }]
  const owner = span.service === undefined || span.service === '' ? [] : [span.service]
  return [{ name: span.name, fullyQualifiedName: [...owner, span.name].join('/'), kind: 'span' }]
}
