import type { Span } from '../trace/span.ts'
import { Trace } from '../trace/trace.ts'
import { compileQuery } from './compile-query.ts'
import { explainCount, explainMiss } from './explain/explain-miss.ts'
import { shorten } from './explain/shorten.ts'
import { hintToTellApart } from './explain/tell-apart.ts'
import { findSpans } from './find-spans.ts'
import type { SpanQuery } from './span-pattern.ts'

declare module '../trace/trace.ts' {
  interface Trace {
    /**
     * The one span that fits.
     * @throws Error where none or several fit; it shows the nearest and the tree.
     * @example
     * trace.find({ name: 'POST', kind: 'client' }).attributes['server.address']
     */
    find(query: SpanQuery): Span
    /** Every span that fits, in start order; maybe none. */
    findAll(query: SpanQuery): Span[]
  }
}

Trace.prototype.find = function find(query: SpanQuery): Span {
  const compiled = compileQuery(query)
  const found = findSpans(this.spans, compiled)
  const [only] = found
  if (only && found.length === 1) return only
  const selection = { spans: this.spans, traces: [this] }
  const call = `trace.find(${shorten(compiled.text, 200)})`
  if (!only) throw new Error(`${call}\n\n${explainMiss(compiled, selection)}`)
  throw new Error(`${call}\n\n${explainCount(compiled, 1, found, selection)}\n${hintToTellApart(found)}`)
}

Trace.prototype.findAll = function findAll(query: SpanQuery): Span[] {
  return findSpans(this.spans, compileQuery(query))
}
