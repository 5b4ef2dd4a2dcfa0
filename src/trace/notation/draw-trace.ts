import type { Span } from '../span.ts'
import type { SpanEvent } from '../span-data.ts'
import type { Trace } from '../trace.ts'
import { nameLinkTargets } from './link-aliases.ts'
import { drawEventLine, drawSpanLine } from './draw-line.ts'
import type { DrawOptions } from './draw-options.ts'
import { elide } from './elide.ts'
import type { Line } from './line.ts'
import { renderTree } from './render-tree.ts'

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
  const drawSpan = (span: Span): string => {
    const alias = aliases.aliasOf(span)
    const showService = services.size > 1 && span.service !== span.parent?.service
    return drawSpanLine(span, options, showService) + (alias === undefined ? '' : ` #${alias}`)
  }
  const lineOf = (span: Span): Line => ({
    text: () => drawSpan(span),
    remark: options.remark?.(span),
    children: [
      ...span.links.map((link) => textLine(() => `~> ${aliases.aliasOfLink(link) ?? '*'}`)),
      ...chooseEvents(span, options).map((event) => textLine(() => drawEventLine(event, options))),
    ],
  })
  const placeAmong = placeInserted(options)
  const forest = traces.map(({ roots }) => {
    const lines = new Map(roots.map((root) => [root, lineOf(root)]))
    const pending = [...lines]
    for (let next = pending.pop(); next; next = pending.pop()) {
      const [span, line] = next
      const children = new Map(span.children.map((child) => [child, lineOf(child)]))
      for (const child of placeAmong(span, children)) line.children.push(child)
      for (const child of children) pending.push(child)
    }
    return placeAmong(undefined, lines)
  })
  const unplaced = placeAmong(undefined, new Map())
  return unplaced.length > 0 ? [...forest, unplaced] : forest
}

/** Puts the lines that stand for no span among those of siblings; each is placed once. */
function placeInserted({ insert }: DrawOptions): (parent: Span | undefined, lines: ReadonlyMap<Span, Line>) => Line[] {
  const amongRoots = new Set(insert?.(undefined))
  return (parent, lines) => {
    const inserted = parent ? new Set(insert?.(parent)) : amongRoots
    if (inserted.size === 0) return [...lines.values()]
    const placed: Line[] = []
    const take = (after: Span | undefined): void => {
      for (const one of inserted) {
        if (one.after !== after) continue
        placed.push({ text: () => one.text, remark: one.remark, children: [] })
        inserted.delete(one)
      }
    }
    for (const [span, line] of lines) {
      placed.push(line)
      take(span)
    }
    if (parent || lines.size === 0) take(undefined)
    return placed
  }
}

function chooseEvents(span: Span, { events = 'exceptions' }: DrawOptions): readonly SpanEvent[] {
  if (events === 'none') return []
  return events === 'all' ? span.events : span.events.filter((event) => event.name === 'exception')
}

function textLine(text: () => string): Line {
  return { text, remark: undefined, children: [] }
}
