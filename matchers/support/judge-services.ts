import { type ServiceCall, serviceCalls } from '../../src/query/analysis/service-calls.ts'
import { drawMarked } from '../../src/query/explain/draw-marked.ts'
import { list } from '../../src/query/explain/words.ts'
import { requireFields } from '../../src/query/refuse.ts'
import type { Span } from '../../src/trace/span.ts'
import type { Trace } from '../../src/trace/trace.ts'
import { type Call, messageOf, printOptionsArg } from './call.ts'
import { type CalledServices, readCalledServices } from './called-services.ts'
import { printField } from '../../src/query/print-pattern.ts'
import type { MatcherContext, MatcherResult } from './matcher-context.ts'
import { alignRows, shownRows } from './rows.ts'
import { hintsAtServices } from './service-hints.ts'
import { compareCalls, isWrong, printRow, type ServiceRow, type Verdict } from './service-rows.ts'
import { requireSomeSpans, requireTraces } from './subject.ts'

/** Which services count. */
export interface CalledServicesOptions {
  /** Whether what does not trace itself counts, such as databases and the APIs of others. It does, when absent. */
  readonly peers?: boolean
}

/** A matcher of service calls. */
export interface ServiceMatcher {
  readonly matcher: 'toCallServices' | 'toCallServicesExactly'
  /** Whether calls beside those asked for are a failure. */
  readonly exactly: boolean
}

/**
 * Judges whether services call each other as asked.
 * @throws TypeError for a wrong subject or wrong arguments; Error where nothing was recorded.
 */
export function judgeServices(
  context: MatcherContext,
  received: unknown,
  services: CalledServices,
  options: CalledServicesOptions | undefined,
  { matcher, exactly }: ServiceMatcher,
): MatcherResult {
  const args = [printField(services), ...printOptionsArg(options)]
  const call: Call = { context, subject: 'trace', matcher, args }
  const selection = requireTraces(received, call)
  const wanted = readCalledServices(services)
  if (options !== undefined) requireFields(options, `the second argument of ${matcher}`, ['peers'])
  if (wanted.length === 0 && !exactly) {
    throw new TypeError(`${matcher}() asks for no call at all. Name a service, or use toCallServicesExactly().`)
  }
  requireSomeSpans(selection, call)
  const { traces } = selection
  const looked = new Set(selection.spans)
  const calls = serviceCalls(traces, options?.peers ?? true).filter(({ span }) => looked.has(span))
  const rows = compareCalls(wanted, calls, exactly)
  const wrong = rows.filter(isWrong)
  const explain = (): string => {
    const hints = wrong.length > 0 ? hintsAtServices(rows, traces) : []
    const table = rows.length > 0 ? `\n${alignRows(rows.map(printRow))}` : ''
    return [`${factOf(rows, exactly)}${table}\n`, drawHops(traces, rows), ...hints].join('\n')
  }
  return { pass: wrong.length === 0, message: messageOf(call, explain) }
}

function factOf(rows: readonly ServiceRow[], exactly: boolean): string {
  const numberOf = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length
  const wrong = (['missing', 'wrong number', 'unexpected'] as const)
    .filter((verdict) => numberOf(verdict) > 0)
    .map((verdict) => `${numberOf(verdict)} ${verdict === 'wrong number' ? 'in a wrong number' : verdict}`)
  if (wrong.length > 0) return `The calls between services are not as asked for: ${list(wrong)}.`
  if (rows.length === 0) return 'No service calls another, as asked for.'
  return exactly ? 'These calls are there, and no others:' : 'The calls asked for are there:'
}

/** Draws the traces with each hop from service to service marked. */
function drawHops(traces: readonly Trace[], rows: readonly ServiceRow[]): string {
  const marks = new Map<Span, string>()
  const hops = rows.flatMap((row) => row.calls.map((call) => ({ call, row })))
  for (const { call, row } of hops.slice(0, shownRows)) {
    const remark = `${arrowOf(call)}${isWrong(row) ? `, ${row.verdict}` : ''}`
    marks.set(call.span, [marks.get(call.span), remark].filter(Boolean).join('; '))
  }
  return drawMarked(traces, marks)
}

function arrowOf({ from, to }: ServiceCall): string {
  return `${from} → ${to}`
}
