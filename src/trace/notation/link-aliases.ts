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
  const wanted = new Set<string>()
  for (const trace of traces) for (const span of trace.spans) for (const link of span.links) wanted.add(keyOf(link))
  const aliases = new Map<string, string>()
  const taken = new Set<string>()
  if (wanted.size > 0) {
    for (const trace of traces) {
      for (const span of trace.spans) {
        const key = keyOf(span)
        if (wanted.has(key) && !aliases.has(key)) aliases.set(key, freshAlias(span.name, taken))
      }
    }
  }
  return {
    aliasOf: (span) => (aliases.size === 0 ? undefined : aliases.get(keyOf(span))),
    aliasOfLink: (link) => aliases.get(keyOf(link)),
  }
}

function keyOf(of: { readonly traceId: string; readonly spanId: string }): string {
  return `${of.traceId}:${of.spanId}`
}

function freshAlias(name: string, taken: Set<string>): string {
  const base =
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-') ?? 'span'
  let alias = base
  for (let n = 2; taken.has(alias); n++) alias = `${base}-${n}`
  taken.add(alias)
  return alias
}
