import type { Attributes } from '../trace/attributes.ts'
import { isSpan, type Span } from '../trace/span.ts'
import { startPlace } from '../trace/start-place.ts'
import type { CodePlace, FindingSpan } from './finding.ts'

/** What a finding keeps of a span. */
export function toFindingSpan(span: Span | FindingSpan): FindingSpan {
  if (!isSpan(span)) return span
  const { name, kind, service, scope, traceId, spanId } = span
  return {
    name,
    kind,
    ...(service === undefined ? {} : { service }),
    ...(scope.name === '' ? {} : { scope: scope.name }),
    traceId,
    spanId,
  }
}

/**
 * Where in the code a span was started: by its own attributes, else by the call stack that was recorded.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/registry/attributes/code/
 */
export function codePlaceOf(span: Span | FindingSpan): CodePlace | undefined {
  if (!isSpan(span)) return undefined
  return placeByAttributes(span.attributes) ?? placeByStack(span.startStack)
}

function placeByAttributes(attributes: Attributes): CodePlace | undefined {
  const file = attributes['code.file.path'] ?? attributes['code.filepath']
  if (typeof file !== 'string' || file === '') return undefined
  const line = attributes['code.line.number'] ?? attributes['code.lineno']
  const column = attributes['code.column.number'] ?? attributes['code.column']
  return {
    file,
    ...(typeof line === 'number' ? { line } : {}),
    ...(typeof line === 'number' && typeof column === 'number' ? { column } : {}),
  }
}

/** The first frame of a stack that is the user's own code. */
function placeByStack(stack: string | undefined): CodePlace | undefined {
  const match = /(?:\(|^)((?:file:\/\/)?[^\s()][^()]*?):(\d+):(\d+)\)?$/.exec(startPlace(stack) ?? '')
  const file = match?.[1]?.replace(/^file:\/\//, '')
  return file === undefined ? undefined : { file, line: Number(match?.[2]), column: Number(match?.[3]) }
}
