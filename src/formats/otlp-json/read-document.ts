import type { InstrumentationScope, Resource } from '../../trace/span-data.ts'
import { camelCase } from './camel-case.ts'
import { excerpt, isAbsent, isObject, type JsonObject } from './json.ts'
import { readAttributes } from './read-attributes.ts'
import { readText } from './read-fields.ts'
import { readSpan } from './read-span.ts'
import type { Reading } from './reading.ts'

/**
 * Reads the spans of a parsed document into `reading`: `TracesData` of OTLP, also with the names that it had before 1.0
 * (`instrumentationLibrarySpans`) and that Tempo has (`batches`), in snake_case, wrapped as the answers of Jaeger
 * (`result`) and Tempo (`trace`) are, or several in an array. Logs and metrics have no spans and are passed over.
 *
 * @see https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding
 */
export function readDocument(json: unknown, reading: Reading): void {
  readPart(json, '', reading)
  reading.leave()
}

const wrappers = ['result', 'trace'] as const
const lists = ['resourceSpans', 'batches', 'resource_spans'] as const
const otherSignals = ['resourceLogs', 'resourceMetrics', 'resourceProfiles', 'resource_logs', 'resource_metrics']

function readPart(json: unknown, path: string, reading: Reading, depth = 0): void {
  if (Array.isArray(json) && depth < 4) {
    for (let i = 0; i < json.length; i++) readPart(json[i], `${path}[${i}]`, reading, depth + 1)
    return
  }
  if (!isObject(json) || depth >= 4) {
    lose(`The document ${excerpt(json)} is left out.`)
    return
  }
  const list = lists.find((name) => name in json)
  const wrapper = wrappers.find((name) => isObject(json[name]))
  if (list !== undefined) readResources(json[list], path === '' ? list : `${path}.${list}`, reading)
  else if (wrapper) readPart(json[wrapper], path === '' ? wrapper : `${path}.${wrapper}`, reading, depth + 1)
  else if (Object.keys(json).length > 0 && !otherSignals.some((name) => name in json)) {
    lose(`The document ${excerpt(json)} has no resourceSpans and is left out.`)
  }

  function lose(fact: string): void {
    reading.root = path
    reading.report('', `${fact} A document of OTLP is {"resourceSpans":[…]}; convert what is of another format.`, true)
  }
}

function readResources(json: unknown, path: string, reading: Reading): void {
  reading.root = path
  if (isAbsent(json)) return
  if (!Array.isArray(json)) {
    reading.report('', `The list of resources is ${excerpt(json)} and is left out. Write a list.`, true)
    return
  }
  for (let i = 0; i < json.length; i++) {
    reading.resource = i
    const one: unknown = json[i]
    if (isObject(one)) readResource(isSnakeCase(one) ? camelCase(one) : one, reading)
    else reading.report('', `The spans of a resource are ${excerpt(one)} and are left out. Write an object.`, true)
  }
  reading.resource = -1
}

function readResource(json: JsonObject, reading: Reading): void {
  reading.list = 'resource'
  const resource: Resource = { attributes: partAttributes(json.resource, reading) }
  reading.list = ''
  const name = 'scopeSpans' in json ? 'scopeSpans' : 'instrumentationLibrarySpans'
  const scopes = json[name]
  if (isAbsent(scopes)) return
  if (!Array.isArray(scopes)) {
    reading.report(name, `The list of scopes is ${excerpt(scopes)} and is left out. Write a list.`, true)
    return
  }
  reading.scopes = name
  for (let i = 0; i < scopes.length; i++) {
    reading.scope = i
    const one: unknown = scopes[i]
    if (isObject(one)) readScope(one, resource, reading)
    else reading.report('', `The spans of a scope are ${excerpt(one)} and are left out. Write an object.`, true)
  }
  reading.scope = -1
}

function readScope(json: JsonObject, resource: Resource, reading: Reading): void {
  const scope = toScope(json, reading)
  const { spans } = json
  if (isAbsent(spans)) return
  if (!Array.isArray(spans)) {
    reading.report('spans', `The list of spans is ${excerpt(spans)} and is left out. Write a list.`, true)
    return
  }
  for (let i = 0; i < spans.length; i++) {
    reading.span = i
    const span = readSpan(spans[i], resource, scope, reading)
    if (span) reading.spans.push(span)
  }
  reading.span = -1
}

function toScope(json: JsonObject, reading: Reading): InstrumentationScope {
  const name = 'scope' in json ? 'scope' : 'instrumentationLibrary'
  const schemaUrl = readText(json, 'schemaUrl', reading)
  reading.list = name
  const attributes = partAttributes(json[name], reading)
  const scope = isObject(json[name]) ? json[name] : {}
  const version = readText(scope, 'version', reading)
  const made = {
    name: readText(scope, 'name', reading),
    ...(version === '' ? {} : { version }),
    ...(schemaUrl === '' ? {} : { schemaUrl }),
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  }
  reading.list = ''
  return made
}

/** The attributes of a resource or a scope; what is neither an object nor absent is reported. */
function partAttributes(json: unknown, reading: Reading): Resource['attributes'] {
  if (isObject(json)) return readAttributes(json.attributes, reading)
  if (!isAbsent(json)) reading.report('', `The ${reading.list} is ${excerpt(json)} and is left out. Write an object.`)
  return {}
}

function isSnakeCase(json: JsonObject): boolean {
  return 'scope_spans' in json || 'instrumentation_library_spans' in json
}
