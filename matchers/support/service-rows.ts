import type { ServiceCall } from '../../src/query/analysis/service-calls.ts'
import { count } from '../../src/query/explain/words.ts'
import { printNumber, timesFit } from '../../src/query/times.ts'
import type { WantedCall } from './called-services.ts'

/** What became of an edge between two services, in the word that leads its row. */
export type Verdict = 'missing' | 'wrong number' | 'unexpected' | 'as asked' | 'also'

/** An edge between two services: one that was asked for, or one that is there. */
export interface ServiceRow {
  readonly verdict: Verdict
  /** `shop → payments` */
  readonly arrow: string
  readonly calls: readonly ServiceCall[]
  readonly wanted?: WantedCall
}

const order: readonly Verdict[] = ['missing', 'wrong number', 'unexpected', 'as asked', 'also']

/** Holds calls against those that were asked for, what is wrong first. */
export function compareCalls(
  wanted: readonly WantedCall[],
  calls: readonly ServiceCall[],
  exactly: boolean,
): ServiceRow[] {
  const other = exactly ? 'unexpected' : 'also'
  const rows = wanted.flatMap((one) => rowsOf(one, calls.filter(fits(one))))
  const others = calls.filter((call) => !wanted.some((one) => fits(one)(call)))
  for (const [arrow, same] of Map.groupBy(others, arrowOf)) rows.push({ verdict: other, arrow, calls: same })
  return rows.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}

/** Whether a row is in the way of a pass. */
export function isWrong({ verdict }: ServiceRow): boolean {
  return verdict !== 'as asked' && verdict !== 'also'
}

/** The columns of a row. */
export function printRow({ verdict, arrow, calls, wanted }: ServiceRow): string[] {
  const errors = calls.filter(({ failed }) => failed).length
  const number = calls.length === 0 ? 'no call' : count(calls.length, 'call')
  const asked = verdict === 'wrong number' && wanted?.times !== undefined ? `, not ${printNumber(wanted.times)}` : ''
  const failed = errors > 0 ? `, ${errors} in error` : ''
  return [verdict, arrow, verdict === 'missing' ? '' : number + asked + failed]
}

function rowsOf(wanted: WantedCall, calls: readonly ServiceCall[]): ServiceRow[] {
  const { from, to, times } = wanted
  const arrow = from === undefined ? `any → ${to}` : `${from} → ${to}`
  if (times !== undefined && !timesFit(times, calls.length)) {
    return [{ verdict: calls.length === 0 ? 'missing' : 'wrong number', arrow, calls, wanted }]
  }
  if (times === undefined && calls.length === 0) return [{ verdict: 'missing', arrow, calls, wanted }]
  if (from !== undefined) return [{ verdict: 'as asked', arrow, calls, wanted }]
  return [...Map.groupBy(calls, arrowOf)].map(([arrow, same]) => ({ verdict: 'as asked', arrow, calls: same, wanted }))
}

function fits({ from, to }: WantedCall): (call: ServiceCall) => boolean {
  return (call) => call.to === to && (from === undefined || call.from === from)
}

function arrowOf({ from, to }: ServiceCall): string {
  return `${from} → ${to}`
}
