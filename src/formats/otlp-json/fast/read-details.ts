import type { Attributes } from '../../../trace/attributes.ts'
import type { SpanEvent, SpanLink, SpanStatus, StatusCode } from '../../../trace/span-data.ts'
import { takeTime, takeUint32 } from './digits.ts'
import { takeList, takeObject } from './members.ts'
import { names } from './names.ts'
import type { Readers } from './readers.ts'

const codes: readonly StatusCode[] = ['unset', 'ok', 'error']
const statuses: readonly SpanStatus[] = codes.map((code) => Object.freeze({ code }))
/** Shared by all spans without a status, events or links. */
export const unset: SpanStatus = Object.freeze({ code: 'unset' })
export const none: readonly never[] = Object.freeze([])

/** The status that stands here; undefined where it is not as expected, as with all that is read. */
export function readStatus(readers: Readers): SpanStatus | undefined {
  const { input, text } = readers
  if (input.bytes[input.at + 1] === 0x7d && input.takeByte(0x7b)) {
    input.at++
    return unset
  }
  let code = 0
  let message: string | undefined = ''
  const isStatus = takeObject(input, [
    [names.message, () => (message = text.read(owners.message)) !== undefined],
    [names.code, () => (code = takeUint32(input)) >= 0],
  ])
  if (!isStatus) return undefined
  return code === 2 && message !== '' ? { code: 'error', message } : statuses[code]
}

export function readEvents(readers: Readers): readonly SpanEvent[] | undefined {
  return readList(readers, () => readEvent(readers))
}

export function readLinks(readers: Readers): readonly SpanLink[] | undefined {
  return readList(readers, () => readLink(readers))
}

/** Tells the strings of different members apart. */
export const owners = { name: 1, message: 2, event: 3, traceState: 4, scope: 5, version: 6, schemaUrl: 7 } as const

function readEvent({ input, text, attributes: list }: Readers): SpanEvent | undefined {
  let name: string | undefined = ''
  let timeUnixNano: bigint | undefined = 0n
  let attributes: Attributes | undefined = {}
  const isEvent = takeObject(input, [
    [names.time, () => (timeUnixNano = takeTime(input)) !== undefined],
    [names.name, () => (name = text.read(owners.event)) !== undefined],
    [names.attributes, () => (attributes = list.read()) !== undefined],
    [names.droppedAttributes, () => takeUint32(input) >= 0],
  ])
  return isEvent ? { name, timeUnixNano, attributes } : undefined
}

function readLink({ input, text, ids, attributes: list }: Readers): SpanLink | undefined {
  let traceId: string | undefined
  let spanId: string | undefined
  let traceState: string | undefined = ''
  let attributes: Attributes | undefined = {}
  const isLink = takeObject(input, [
    [names.traceId, () => (traceId = ids.readTraceId()) !== undefined],
    [names.spanId, () => (spanId = ids.readSpanId()) !== undefined],
    [names.traceState, () => (traceState = text.read(owners.traceState)) !== undefined],
    [names.attributes, () => (attributes = list.read()) !== undefined],
    [names.flags, () => takeUint32(input) >= 0],
    [names.droppedAttributes, () => takeUint32(input) >= 0],
  ])
  if (!isLink || traceId === undefined || spanId === undefined) return undefined
  return traceState === '' ? { traceId, spanId, attributes } : { traceId, spanId, traceState, attributes }
}

function readList<T>({ input }: Readers, read: () => T | undefined): readonly T[] | undefined {
  const items: T[] = []
  const isList = takeList(input, () => {
    const item = read()
    if (item === undefined) return false
    items.push(item)
    return true
  })
  if (!isList) return undefined
  return items.length === 0 ? none : items
}
