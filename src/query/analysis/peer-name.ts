import type { Span } from '../../trace/span.ts'

/** The attributes that name the other side of a call, the one that says most first; the older names behind the newer. */
const peerKeys = [
  'service.peer.name',
  'peer.service',
  'db.system.name',
  'db.system',
  'messaging.system',
  'server.address',
  'net.peer.name',
]

/** What a span calls, by its own account; undefined where it does not say. */
export function peerNameOf({ attributes }: Span): string | undefined {
  for (const key of peerKeys) {
    const name = Object.hasOwn(attributes, key) ? attributes[key] : undefined
    if (typeof name === 'string' && name !== '') return name
  }
  return undefined
}
