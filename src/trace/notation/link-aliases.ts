import type { SpanLink } from '../span-data.ts'
import type { Span } from '../span.ts'
import type { Trace } from '../trace.ts'

/** The aliases under which a drawing names the spans that links point to. */
export interface LinkAliases {
  aliasOf(span: Span): string | undefined
  /** Undefined where the link points to a span that is not in the drawing. */
  aliasOfLink(link: SpanLink): string | undefined
}

/** Gives every span that a link points to an alias made from its name, unique in the drawing. */
export function nameLinkTargets(traces: readonly Trace[]): LinkAliases {
  const targets = findTargets(traces)
  const nameFresh = freshNames()
  const bySpan = new Map<Span, string>()
  const byKey = new Map<string, string>()
  for (const [key, span] of targets) {
    const alias = nameFresh(span.name)
    bySpan.set(span, alias)
    byKey.set(key, alias)
  }
  return { aliasOf: (span) => bySpan.get(span), aliasOfLink: (link) => byKey.get(keyOf(link)) }
}

/** The spans that links point to, in the order of the drawing; of several with one id, the first. */
function findTargets(traces: readonly Trace[]): ReadonlyMap<string, Span> {
  const wanted = new Set<string>()
  for (const trace of traces) for (const span of trace.spans) for (const link of span.links) wanted.add(keyOf(link))
  const targets = new Map<string, Span>()
  if (wanted.size === 0) return targets
  for (const trace of traces) {
    for (const span of trace.spans) {
      const key = keyOf(span)
      if (wanted.has(key) && !targets.has(key)) targets.set(key, span)
    }
  }
  return targets
}

function keyOf(of: { readonly traceId: string; readonly spanId: string }): string {
  return `${of.traceId}:${of.spanId}`
}

/** Makes aliases: `send orders` becomes `send-orders`, and when that is taken `send-orders-2`. */
function freshNames(): (name: string) => string {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return (name) => {
    const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu)
    const base = words?.join('-') ?? 'span'
    let alias = base
    for (let n = counts.get(base) ?? 2; taken.has(alias); n++) {
      alias = `${base}-${n}`
      counts.set(base, n + 1)
    }
    taken.add(alias)
    return alias
  }
}
