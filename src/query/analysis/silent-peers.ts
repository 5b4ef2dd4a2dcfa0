import type { Span } from '../../trace/span.ts'
import type { Trace } from '../../trace/trace.ts'
import { isEntry, isExit, serviceOf } from './call-ends.ts'
import { peerNameOf } from './peer-name.ts'

/**
 * The calls whose called side was not recorded: each client or producer span with the name of what it calls. Of several
 * such spans one below the other, as of a database's client and the HTTP client that it uses, the topmost is the call.
 */
export function silentPeers(traces: readonly Trace[], callers: ReadonlySet<Span>): Map<Span, string> {
  const answered = withExitsAbove(callers)
  const peers = new Map<Span, string>()
  const pending = traces.flatMap(({ roots }) => roots.map((span) => ({ span, covered: false })))
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { span } = next
    let covered = next.covered && isSameProcess(span)
    if (isExit(span)) {
      const name = answered.has(span) ? undefined : peerNameOf(span)
      if (name !== undefined && !covered) {
        peers.set(span, name)
        covered = true
      }
    }
    for (const child of span.children) pending.push({ span: child, covered })
  }
  return peers
}

/** The spans that called what was recorded, and all that these lie in, up to where their service was entered. */
function withExitsAbove(callers: ReadonlySet<Span>): ReadonlySet<Span> {
  const all = new Set<Span>()
  for (const caller of callers) {
    for (let at: Span | undefined = caller; at && !all.has(at); at = isSameProcess(at) ? at.parent : undefined) {
      all.add(at)
    }
  }
  return all
}

/** Whether a span goes on with the work of its parent, rather than being called by it. */
function isSameProcess(span: Span): boolean {
  return span.parent !== undefined && !isEntry(span) && serviceOf(span) === serviceOf(span.parent)
}
