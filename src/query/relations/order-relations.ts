import type { Span } from '../../trace/span.ts'
import type { Trace } from '../../trace/trace.ts'
import {
  type Clock,
  clockFor,
  clocksMayDiffer,
  clockSkewMs,
  endedBefore,
  type Moment,
  ranTogether,
  sequences,
} from './clock.ts'
import { type Fitting, oncePerTraceOf } from './fitting.ts'
import { type Ask, orderIndexOf } from './order-index.ts'
import { listNames } from '../explain/words.ts'
import type { Relation, RelationTest } from './relation.ts'

/** How one span runs to another, and which of many come into question. */
interface Order {
  readonly holds: (span: Span, other: Span) => boolean
  /** Where the order holds to any span, it holds to one that answers. */
  readonly ask: Ask
  /** What else to ask for those to tell of, where it holds to none. */
  readonly askMore?: Ask
  /** How far two are from standing in this order. */
  readonly miss: (span: Span, other: Span, clock: Clock) => Moment
  readonly say: (span: Span, other: Span, miss: string) => string
}

/** When the other span ran. */
export const orderRelations: Readonly<Record<'after' | 'before' | 'overlaps', Relation>> = {
  after: {
    says: 'ended before it started',
    to: orderTo({
      holds: (span, other) => endedBefore(other, span),
      ask: (lane) => lane.firstToEnd,
      miss: (span, other, clock) => clock.between(clock.start(span), clock.end(other)),
      say: (_, other, miss) => (other.open ? '… has not ended' : `started ${miss}before … ended`),
    }),
  },
  before: {
    says: 'started after it ended',
    to: orderTo({
      holds: endedBefore,
      ask: (lane) => lane.lastToStart,
      miss: (span, other, clock) => clock.between(clock.start(other), clock.end(span)),
      say: (span, _, miss) => (span.open ? 'has not ended' : `ended ${miss}after … started`),
    }),
  },
  overlaps: {
    says: 'ran at the same time',
    to: orderTo({
      holds: ranTogether,
      ask: (lane, span, clock, allowances) => lane.lastToEndOf(clock.shift(clock.end(span), -allowances)),
      askMore: (lane, span, clock, allowances) => lane.nextToStart(clock.shift(clock.end(span), -allowances)),
      miss: (span, other, clock) =>
        larger(clock.between(clock.end(other), clock.start(span)), clock.between(clock.end(span), clock.start(other))),
      say: (span, other, miss) =>
        endedBefore(span, other) ? `ended ${miss}before … started` : `started ${miss}after … ended`,
    }),
  },
}

/** So many are compared one by one, which takes no longer than to ask an index. */
const few = 2

function orderTo(order: Order): (fitting: Fitting) => RelationTest {
  return (fitting) => {
    const indexOf = oncePerTraceOf((trace) => orderIndexOf(fitting, trace))
    const firstFew = oncePerTraceOf((trace) => firstOf(fitting, trace))
    return {
      holds: (span) => {
        const others = firstFew(span.trace)
        if (others.length <= few) return others.some((other) => other !== span && order.holds(span, other))
        return indexOf(span.trace).some(span, order.ask, (other) => order.holds(span, other))
      },
      received: (span) => {
        const index = indexOf(span.trace)
        const others = [...index.all(span, order.ask), ...(order.askMore ? index.all(span, order.askMore) : [])]
        const [nearest] = others.toSorted((a, b) => byMiss(order, span, a, b))
        return nearest ? tell(order, span, nearest, fitting) : sayNone(fitting.in(span.trace).length)
      },
    }
  }
}

/** The first that fit, one more than a few. */
function firstOf(fitting: Fitting, trace: Trace): readonly Span[] {
  const flags = fitting.flags(trace)
  const found: Span[] = []
  for (let i = flags.indexOf(1); i !== -1 && found.length <= few; i = flags.indexOf(1, i + 1)) {
    found.push(trace.spans[i] as Span)
  }
  return found
}

/** What this process saw comes first: distances on different clocks cannot be compared. */
function byMiss({ miss }: Order, span: Span, a: Span, b: Span): number {
  const [clockOfA, clockOfB] = [clockFor(span, a), clockFor(span, b)]
  if (clockOfA !== clockOfB) return clockOfA === sequences ? -1 : 1
  const [missOfA, missOfB] = [miss(span, a, clockOfA), miss(span, b, clockOfB)]
  return missOfA === missOfB ? 0 : missOfA < missOfB ? -1 : 1
}

/** The query is what "it" stands for, where it is the other's name. */
function tell(order: Order, span: Span, other: Span, { query }: Fitting): string {
  const clock = clockFor(span, other)
  const miss = order.miss(span, other, clock)
  const it = query.text === JSON.stringify(other.name) ? 'it' : listNames([other])
  if (miss < 0) return `ran together with ${it} for no longer than ${clockSkewMs} ms, by which clocks may differ`
  const text = order
    .say(span, other, clock === sequences ? '' : `${Number(miss) / 1_000_000} ms `)
    .replace('…', () => it)
  const open = span.open || other.open
  return open || !clocksMayDiffer(span, other) ? text : `${text}, by the clocks of two processes`
}

function sayNone(fitting: number): string {
  return fitting === 0 ? 'no span of the trace fits' : 'no other span of the trace fits'
}

function larger(a: Moment, b: Moment): Moment {
  return a > b ? a : b
}
