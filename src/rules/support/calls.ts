import type { Attributes } from '../../trace/attributes.ts'
import { nameTemplate } from '../../trace/name-template.ts'
import type { Span } from '../../trace/span.ts'
import { remember } from './remember.ts'

/** What a call goes by. */
export type CallConvention = 'db' | 'http' | 'rpc'

/** A span that calls another service, and what it asks for. */
export interface Call {
  readonly span: Span
  readonly convention: CallConvention
}

/** By what a span is a call; undefined for one that calls nobody or only connects. */
function conventionOfCall({ kind, attributes, name }: Span): CallConvention | undefined {
  if (kind !== 'client') return undefined
  if (attributes['db.system.name'] !== undefined || attributes['db.system'] !== undefined) {
    return isAsideWork(name, attributes) ? undefined : 'db'
  }
  if (attributes['http.request.method'] !== undefined || attributes['http.method'] !== undefined) return 'http'
  return attributes['rpc.system.name'] !== undefined || attributes['rpc.system'] !== undefined ? 'rpc' : undefined
}

let lastSpans: readonly Span[] | undefined
let lastCalls: readonly Call[] = []

/**
 * The calls of a trace by some conventions, in start order. All rules look at a trace before the next one comes, so the last
 * answer is kept.
 */
export function callsOf(spans: readonly Span[], conventions: readonly CallConvention[]): readonly Call[] {
  if (spans !== lastSpans) {
    lastCalls = allCallsOf(spans)
    lastSpans = spans
  }
  const isWanted = ({ convention }: Call): boolean => conventions.includes(convention)
  return lastCalls.every(isWanted) ? lastCalls : lastCalls.filter(isWanted)
}

function allCallsOf(spans: readonly Span[]): Call[] {
  const calls: Call[] = []
  for (const span of spans) {
    const convention = conventionOfCall(span)
    if (convention !== undefined) calls.push({ span, convention })
  }
  return calls
}

/** What a query says, under its present or its former name. */
export function queryText({ attributes }: Span): string | undefined {
  return textOf(attributes, 'db.query.text', 'db.statement')
}

/** The address that a request went to, whole. */
export function requestUrl({ attributes }: Span): string | undefined {
  return textOf(attributes, 'url.full', 'http.url')
}

/** The method of a request. */
export function requestMethod({ attributes }: Span): string | undefined {
  return textOf(attributes, 'http.request.method', 'http.method')
}

/** What a call asks for, without the values that change from one to the next. */
export function fingerprintOf({ span, convention }: Call): string {
  if (convention === 'db') return `db ${queryFingerprint(span)}`
  if (convention === 'rpc') {
    const { attributes } = span
    return `rpc ${textOf(attributes, 'rpc.service') ?? ''}/${textOf(attributes, 'rpc.method') ?? span.name}`
  }
  const path = textOf(span.attributes, 'url.template') ?? urlTemplate(requestUrl(span))
  return `http ${requestMethod(span)} ${path ?? `${serverOf(span.attributes)} ${nameTemplate(span.name)}`}`
}

/** Whether a call had ended when another started. */
export function endedBefore(first: Span, second: Span): boolean {
  if (first.endSequence !== undefined && second.startSequence !== undefined) {
    return first.endSequence < second.startSequence
  }
  return first.endTimeUnixNano !== undefined && first.endTimeUnixNano <= second.startTimeUnixNano
}

/** To connect and to begin or end a transaction is no question. */
function isAsideWork(name: string, attributes: Attributes): boolean {
  const operation = textOf(attributes, 'db.operation.name', 'db.operation')
  const text = textOf(attributes, 'db.query.text', 'db.statement')
  return connects(name) || isAroundQueries(text ?? operation ?? '')
}

/** As long as most queries are, which come again and again. */
const longestQuery = 1000

const connects = remember((name) => /\bconnect\b/i.test(name))
const isAroundQueries = remember(
  (query) => /^\s*(?:begin|start transaction|commit|rollback|savepoint|release|set)\b/i.test(query),
  longestQuery,
)

function queryFingerprint({ attributes, name }: Span): string {
  const system = textOf(attributes, 'db.system.name', 'db.system')
  const text = textOf(attributes, 'db.query.summary', 'db.query.text', 'db.statement')
  if (text !== undefined) return `${system} ${queryTemplate(text)}`
  const target = textOf(attributes, 'db.collection.name', 'db.sql.table', 'db.mongodb.collection', 'db.cassandra.table')
  return `${system} ${textOf(attributes, 'db.operation.name', 'db.operation')} ${target} ${nameTemplate(name)}`
}

/** Literals and placeholders are alike, and so are lists of them of any length. */
function queryTemplate(text: string): string {
  return text
    .slice(0, 4000)
    .replaceAll(/'(?:[^'\\]|''|\\.)*'|\$\d+|(?<![\w"`])-?\d+(?:\.\d+)?(?!\w)/g, '?')
    .replaceAll(/\?(?:\s*,\s*\?)+/g, '?')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** An address without its query; one that turns pages stays whole, because each page has to wait for the one before. */
function urlTemplate(url: string | undefined): string | undefined {
  if (url === undefined || /[?&](?:page|offset|cursor|after|start|skip|continuation|next)[^=&]*=/i.test(url)) return url
  return url.replace(/[?#].*$/, '').replaceAll(/(?<=[^/:]\/)[^/]*\d[^/]*/g, '*')
}

function serverOf(attributes: Attributes): string {
  return textOf(attributes, 'server.address', 'net.peer.name', 'http.host') ?? ''
}

function textOf(attributes: Attributes, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = attributes[key]
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}
