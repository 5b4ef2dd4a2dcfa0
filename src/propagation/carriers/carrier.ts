import { type Field, headerEntries } from './header-entries.ts'
import { copyObject, isObject, kindOf } from './kind-of.ts'
import { copyHeaders, type Encode, putHeader } from './put-headers.ts'
import { copySqs, putSqs, sqsEntries } from './sqs.ts'

/**
 * What carries context:
 * - `headers`: headers themselves, as an object, `Headers`, a `Map`, pairs, Node's `rawHeaders`, or a list of objects;
 * - `kafka`: a message with `headers`; they are written as bytes, as a consumer gets them;
 * - `amqp`: a message with `properties.headers`;
 * - `sqs`: a message with `MessageAttributes`, or with `messageAttributes` as Lambda has it;
 * - `cloudevents`: an event, whose extension attributes stand beside the others;
 * - `{ field }`: a job or any other object that has headers in a field, such as `headers` or `data.trace`.
 */
export type CarrierKind = 'headers' | 'kafka' | 'amqp' | 'sqs' | 'cloudevents' | { readonly field: string }

type PathKind = Exclude<CarrierKind, 'sqs'>

/**
 * Every field of a carrier in order, each line of a repeated one by itself: two values of one name stay two.
 *
 * @throws TypeError for what is no carrier of the kind.
 * @example
 * readFields(['Traceparent', '00-…', 'TRACEPARENT', '00-…']) // [['Traceparent', '00-…'], ['TRACEPARENT', '00-…']]
 */
export function readFields(carrier: unknown, kind: CarrierKind = 'headers'): Field[] {
  if (kind === 'sqs') return sqsEntries(carrier)
  let place = carrier
  for (const key of pathOf(kind)) {
    if (!isObject(place)) throw refuse(kind, carrier)
    place = place[key]
    if (place === undefined || place === null) return []
  }
  return headerEntries(place)
}

/**
 * All values that a carrier has for a field, whatever the case of its name; empty where there is none.
 *
 * @throws TypeError for what is no carrier of the kind.
 * @example
 * readField({ headers: { Traceparent: Buffer.from('00-…') } }, 'traceparent', 'kafka') // ['00-…']
 */
export function readField(carrier: unknown, name: string, kind: CarrierKind = 'headers'): string[] {
  const wanted = name.toLowerCase()
  return readFields(carrier, kind).flatMap(([key, value]) => (key.toLowerCase() === wanted ? [value] : []))
}

/**
 * A new carrier that has these fields instead of those of the same names, in any case. The given one stays as it is, and
 * what it holds beside its fields is shared with it.
 *
 * @throws TypeError for what is no carrier of the kind.
 * @example
 * const message = writeFields({ value }, { traceparent: '00-…' }, 'kafka')
 */
export function writeFields<C>(carrier: C, fields: Readonly<Record<string, string>>, kind: CarrierKind = 'headers'): C {
  const copy = kind === 'sqs' ? copySqs(carrier) : copyAt(carrier, pathOf(kind), kind, carrier)
  injectFields(copy, fields, kind)
  return copy as C
}

/**
 * Sets fields in the carrier itself, instead of those of the same names, in any case.
 *
 * @throws TypeError for what is no carrier of the kind.
 * @example
 * injectFields(job.data, { traceparent: '00-…' }, { field: 'trace' })
 */
export function injectFields(
  carrier: unknown,
  fields: Readonly<Record<string, string>>,
  kind: CarrierKind = 'headers',
): void {
  const encode: Encode = kind === 'kafka' ? (value) => Buffer.from(value) : (value) => value
  let place = carrier
  if (kind !== 'sqs') {
    for (const key of pathOf(kind)) {
      if (!isObject(place)) throw refuse(kind, carrier)
      place = place[key] ??= {}
    }
  }
  for (const [name, value] of Object.entries(fields)) {
    if (kind === 'sqs') putSqs(carrier, name, value)
    else putHeader(place, name, value, encode)
  }
}

function copyAt(place: unknown, [key, ...path]: readonly string[], kind: PathKind, carrier: unknown): unknown {
  if (key === undefined) return copyHeaders(place)
  if (place === undefined || place === null) return { [key]: copyAt(undefined, path, kind, carrier) }
  if (!isObject(place)) throw refuse(kind, carrier)
  const copy = copyObject(place)
  copy[key] = copyAt(place[key], path, kind, carrier)
  return copy
}

function pathOf(kind: PathKind): readonly string[] {
  if (typeof kind === 'object') return kind.field.split('.')
  if (kind === 'kafka') return ['headers']
  return kind === 'amqp' ? ['properties', 'headers'] : []
}

function refuse(kind: PathKind, carrier: unknown): TypeError {
  const where = pathOf(kind).join('.')
  return new TypeError(`A carrier with headers in ${JSON.stringify(where)} is an object, not ${kindOf(carrier)}.`)
}
