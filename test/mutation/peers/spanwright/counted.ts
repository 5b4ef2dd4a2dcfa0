import { toHaveEvent } from '../../../../matchers/toHaveEvent.ts'
import { toHaveSpan } from '../../../../matchers/toHaveSpan.ts'
import type { SpanPattern } from '../../../../src/query/span-pattern.ts'
import type { Span } from '../../../../src/trace/span.ts'
import { toEvents, toPattern } from './built.ts'
import { type Check, holds, type Recorded } from './check.ts'
import { type Finder, finderOf } from './finder.ts'

/**
 * That no span has one event or link more: a tree says which there must be, and admits others. Where another span of the
 * good run is such a one, its own are counted.
 */
export function counted(good: Recorded): Check[] {
  const spans = good.traces.flatMap((trace) => trace.spans)
  return spans.flatMap((span) => {
    const { name, kind, attributes } = span
    const exactAttributes = toPattern(attributes)
    const links = span.links.map((link) => ({ attributes: toPattern(link.attributes) }))
    const checks = [
      none({ name, events: [...toEvents(span), /(?:)/], kind, exactAttributes }),
      none({ name, links: [...links, {}], kind, exactAttributes }),
    ]
    const held = checks.filter((check) => holds(check, good))
    const find = held.length < checks.length ? finderOf(span, good) : undefined
    return find ? [...held, countedAt(find, span)] : held
  })
}

function none(pattern: SpanPattern): Check {
  return { part: 'toHaveSpan', ask: ({ traces }) => toHaveSpan.call({}, traces, pattern, { times: 0 }) }
}

function countedAt(find: Finder, { events }: Span): Check {
  return {
    part: 'toHaveEvent',
    ask: (recorded) => toHaveEvent.call({}, find(recorded), /(?:)/, { times: events.length }),
  }
}
