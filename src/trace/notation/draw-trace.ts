import type { Span } from '../span.ts'
import type { Trace } from '../trace.ts'
import { nameLinkTargets } from './link-aliases.ts'
import { drawEventLine, drawSpanLine } from './draw-line.ts'
import type { DrawOptions } from './draw-options.ts'
import { elide } from './elide.ts'
import { renderTree, type Line } from './render-tree.ts'

/**
 * Draws traces in the notation, as an indented tree: the form in which failures show them and in which expectations are
 * written. Ids and times are never in it; siblings stand in start order; several traces are parted by an empty line.
 *
 * @example
 * drawTrace(trace)
 * // GET /orders/:id [server] {http.response.status_code: 200}
 * // └─ db.query [client] {db.system.name: "postgresql"}
 */
export function drawTrace(traces: Trace | readonly Trace[], options: DrawOptions = {}): string {
  const list = Array.isArray(traces) ? (traces as readonly Trace[]) : [traces as Trace]
  const forest = buildLines(list, options)
  const shown = options.maxLines === undefined ? forest : elide(forest, options.maxLines)
  return shown.map(renderTree).filter(Boolean).join('\n\n')
}

/** One list of root lines a trace. */
function buildLines(traces: readonly Trace[], options: DrawOptions): Line[][] {
  const aliases = nameLinkTargets(traces)
  const services = new Set(traces.flatMap((trace) => trace.services))
  const lineOf = (span: Span): Line => {
    const alias = aliases.aliasOf(span)
    const showService = services.size > 1 && span.service !== span.parent?.service
    const text = drawSpanLine(span, options, showService) + (alias === undefined ? '' : ` #${alias}`)
    return { text, remark: options.remark?.(span), children: [...linkLines(span), ...eventLines(span, options)] }
  }
  const linkLines = (span: Span): Line[] => span.links.map((link) => textLine(`~> ${aliases.aliasOfLink(link) ?? '*'}`))
  return traces.map((trace) => {
    const lines = new Map<Span, Line>()
    for (const span of trace.spans) lines.set(span, lineOf(span))
    for (const [span, line] of lines) for (const child of span.children) line.children.push(lines.get(child) as Line)
    return trace.roots.map((root) => lines.get(root) as Line)
  })
}

function eventLines(span: Span, options: DrawOptions): Line[] {
  if (options.events === 'none') return []
  const events = options.events === 'all' ? span.events : span.events.filter((event) => event.name === 'exception')
  return events.map((event) => textLine(drawEventLine(event, options)))
}

function textLine(text: string): Line {
  return { text, remark: undefined, children: [] }
}
