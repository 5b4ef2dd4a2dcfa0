import type { Trace } from '../../trace/trace.ts'
import { requireFields, requireText, requireWord } from '../refuse.ts'
import type { TextPattern } from '../span-pattern.ts'
import { textFits } from '../text-pattern.ts'
import { type ServiceCall, serviceCalls } from './service-calls.ts'

/** That one service calls another, or sends it messages. */
export interface ServiceEdge {
  /** `service.name` of the caller or sender. */
  readonly from: string
  /** `service.name` of what is called, or the name by which its caller knows it, where it does not trace itself. */
  readonly to: string
  /** How many calls reached it, or how many messages. */
  readonly calls: number
  /** How many of these have the status `error`, on either side. */
  readonly errors: number
  readonly via: 'call' | 'message'
}

/** What a service graph shows. */
export interface ServiceGraphOptions {
  /** Whether it shows what does not trace itself, such as databases and the APIs of others. It does, when absent. */
  readonly peers?: boolean
}

/** Which calls to count. */
export interface CallsPattern {
  /** The caller. */
  readonly from?: TextPattern
  /** What is called. */
  readonly to?: TextPattern
  readonly via?: 'call' | 'message'
}

/** The edges between the services of some traces, in order of their first calls. */
export function serviceGraphOf(traces: readonly Trace[], options: ServiceGraphOptions = {}): ServiceEdge[] {
  requireFields(options, 'the argument of serviceGraph', ['peers'])
  const edges = new Map<string, ServiceEdge>()
  for (const { from, to, via, failed } of serviceCalls(traces, options.peers ?? true)) {
    const key = JSON.stringify([from, to, via])
    const { calls, errors } = edges.get(key) ?? { calls: 0, errors: 0 }
    edges.set(key, { from, to, calls: calls + 1, errors: errors + (failed ? 1 : 0), via })
  }
  return [...edges.values()]
}

/** The number of calls of some traces that fit. */
export function countCallsOf(traces: readonly Trace[], pattern: CallsPattern): number {
  requireFields(pattern, 'the argument of countCalls', ['from', 'to', 'via'])
  const { from, to, via } = pattern
  if (from !== undefined) requireText(from, 'from')
  if (to !== undefined) requireText(to, 'to')
  if (via !== undefined) requireWord(via, 'via', ['call', 'message'])
  const fits = (call: ServiceCall): boolean =>
    (from === undefined || textFits(from, call.from)) &&
    (to === undefined || textFits(to, call.to)) &&
    (via === undefined || via === call.via)
  return serviceCalls(traces, true).filter(fits).length
}
