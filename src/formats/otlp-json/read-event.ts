import type { SpanEvent } from '../../trace/span-data.ts'
import { excerpt, isObject } from './json.ts'
import { readAttributes } from './read-attributes.ts'
import { readText } from './read-fields.ts'
import { readTime } from './read-time.ts'
import type { Reading } from './reading.ts'

/** An event of a span; undefined, and reported, where it is no object. */
export function readEvent(json: unknown, reading: Reading): SpanEvent | undefined {
  if (!isObject(json)) {
    reading.report('', `The event is ${excerpt(json)} and is left out. Write an object with name and timeUnixNano.`)
    return undefined
  }
  let timeUnixNano = readTime(json.timeUnixNano)
  if (timeUnixNano === undefined) {
    reading.report(
      'timeUnixNano',
      `The time of the event is ${excerpt(json.timeUnixNano)}; it is read as 0. Write nanoseconds since 1970 as a decimal string.`,
    )
    timeUnixNano = 0n
  }
  return { name: readText(json, 'name', reading), timeUnixNano, attributes: readAttributes(json.attributes, reading) }
}
