import type { SpanKind, StatusCode } from '../../span-data.ts'
import type { Cursor } from './cursor.ts'
import type { NotationCount, NotationName, NotationSpan } from './notation-tree.ts'
import { parseQuoted, parseRegExp } from './parse-quoted.ts'

const kinds: readonly string[] = ['internal', 'server', 'client', 'producer', 'consumer'] satisfies SpanKind[]
const codes: readonly string[] = ['unset', 'ok', 'error'] satisfies StatusCode[]
const count = /^x(?:(\d+)(\.\.(\d+)?)?|\.\.(\d+))$/
const wordPattern = /[^\s\]]+/y
const all = 'internal, server, client, producer, consumer, unset, ok, error, open, @service, x3, x2..5, x1.., x0'

type Flags = { -readonly [K in 'kind' | 'status' | 'service' | 'open' | 'count']?: NotationSpan[K] }

/** Parses the flags of a span, between brackets; none where there are none. */
export function parseFlags(cursor: Cursor): Flags {
  const flags: Flags = {}
  const start = cursor.position
  if (!cursor.take('[')) return flags
  for (cursor.skipSpaces(); !cursor.take(']'); cursor.skipSpaces()) {
    if (cursor.atEnd) return cursor.fail('the bracket is never closed.', start)
    parseFlag(cursor, flags)
  }
  return flags
}

function parseFlag(cursor: Cursor, flags: Flags): void {
  const start = cursor.position
  const set = <K extends keyof Flags>(key: K, value: NonNullable<Flags[K]>): void => {
    if (flags[key] !== undefined) cursor.fail(`the ${key} is given twice.`, start)
    flags[key] = value
  }
  if (cursor.take('@')) return set('service', parseService(cursor))
  const word = cursor.match(wordPattern)?.[0] ?? ''
  if (kinds.includes(word)) return set('kind', word as SpanKind)
  if (codes.includes(word)) return set('status', word as StatusCode)
  if (word === 'open') return set('open', true)
  const counted = count.exec(word)
  if (counted) return set('count', toCount(counted, cursor, start))
  return cursor.fail(`"${word}" is no flag. The flags are: ${all}.`, start)
}

function parseService(cursor: Cursor): NotationName {
  if (cursor.sees('"')) return { type: 'text', text: parseQuoted(cursor) }
  if (cursor.sees('/')) return { type: 'regexp', regexp: parseRegExp(cursor, 'a service that starts with a slash') }
  const text = cursor.match(wordPattern)?.[0]
  if (text === undefined) return cursor.fail('the service is missing behind the @.')
  return text === '*' ? { type: 'any' } : { type: 'text', text }
}

function toCount([text, from, range, to, upTo]: RegExpExecArray, cursor: Cursor, start: number): NotationCount {
  const min = Number(from ?? 0)
  const max = Number(range === undefined ? (upTo ?? min) : (to ?? Infinity))
  if (min > max) return cursor.fail(`${text} has its bounds the wrong way round.`, start)
  return { min, max }
}
