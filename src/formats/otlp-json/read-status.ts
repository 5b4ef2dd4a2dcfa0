import type { SpanStatus } from '../../trace/span-data.ts'
import { excerpt, isAbsent, isObject } from './json.ts'
import { readStatusCode } from './read-enums.ts'
import { readText } from './read-fields.ts'
import type { Reading } from './reading.ts'

const unset: SpanStatus = Object.freeze({ code: 'unset' })
const ok: SpanStatus = Object.freeze({ code: 'ok' })
const error: SpanStatus = Object.freeze({ code: 'error' })

/** The status of a span. Only that of an error has a message. */
export function readStatus(json: unknown, reading: Reading): SpanStatus {
  if (isAbsent(json)) return unset
  if (!isObject(json)) {
    reading.report('status', `The status is ${excerpt(json)}; it is read as unset. Write an object with a code.`)
    return unset
  }
  const code = readStatusCode(json.code)
  if (code === 'error') {
    reading.list = 'status'
    const message = readText(json, 'message', reading)
    reading.list = ''
    return message === '' ? error : { code, message }
  }
  if (code !== undefined) return code === 'ok' ? ok : unset
  reading.report('status.code', `The status code is ${excerpt(json.code)}; it is read as unset. Write 0, 1 or 2.`)
  return unset
}
