import type { TraceGroup } from '../../trace/trace-group.ts'
import type { Span } from '../../trace/span.ts'
import type { Resource } from '../../trace/span-data.ts'
import { textOf } from './text-of.ts'

/** The time in which a process worked on one request or message. */
interface EntryWindow {
  readonly span: Span
  readonly start: bigint
  readonly end: bigint
  /** The latest end of this window and all that began before it. */
  latestEnd: bigint
}

const indexes = new WeakMap<TraceGroup, ReadonlyMap<string, readonly EntryWindow[]>>()

/**
 * The spans of requests and messages that a process was working on when a span of it started, at most two. All traces that
 * were built together are looked through.
 */
export function openEntries(group: TraceGroup, { resource, startTimeUnixNano }: Span): readonly Span[] {
  const list = windowsOf(group).get(processKey(resource)) ?? []
  const found: Span[] = []
  for (let i = countStarted(list, startTimeUnixNano) - 1; i >= 0 && found.length < 2; i--) {
    const window = list[i]
    if (!window || window.latestEnd <= startTimeUnixNano) break
    if (window.end > startTimeUnixNano) found.push(window.span)
  }
  return found
}

/** How many of the windows had begun at a time, by halving. */
function countStarted(list: readonly EntryWindow[], time: bigint): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? time) <= time) low = middle + 1
    else high = middle
  }
  return low
}

function windowsOf(group: TraceGroup): ReadonlyMap<string, readonly EntryWindow[]> {
  const known = indexes.get(group)
  if (known) return known
  const windows = new Map<string, EntryWindow[]>()
  for (const trace of group.traces) {
    for (const span of trace.spans) {
      if (!isEntry(span) || span.endTimeUnixNano === undefined) continue
      const key = processKey(span.resource)
      const list = windows.get(key) ?? []
      list.push({ span, start: span.startTimeUnixNano, end: span.endTimeUnixNano, latestEnd: 0n })
      windows.set(key, list)
    }
  }
  for (const list of windows.values()) {
    list.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    let latest = 0n
    for (const window of list) window.latestEnd = latest = window.end > latest ? window.end : latest
  }
  indexes.set(group, windows)
  return windows
}

/** Where a request or a message comes into a process. */
function isEntry({ kind, parent, resource }: Span): boolean {
  if (kind !== 'server' && kind !== 'consumer') return false
  return parent === undefined || parent.kind === 'client' || parent.kind === 'producer' || parent.resource !== resource
}

/** What tells processes apart; spans of one process share their resource, or what it says. */
function processKey({ attributes }: Resource): string {
  return ['service.namespace', 'service.name', 'service.instance.id', 'host.name', 'process.pid']
    .map((key) => (typeof attributes[key] === 'number' ? String(attributes[key]) : (textOf(attributes, key) ?? '')))
    .join('\n')
}
