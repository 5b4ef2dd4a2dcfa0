import type { LogRecordData } from '../../../src/trace/log-record.ts'
import type { SpanData } from '../../../src/trace/span-data.ts'
import { keyOf, type Specimen } from '../model/specimen.ts'
import type { Fault } from './fault.ts'

/** Which span a log record belongs to. */
export const logFaults: readonly Fault[] = [
  {
    name: 'log untied',
    places: (specimen) =>
      tied(specimen).map(([log, span]) => () => {
        const { traceId: _trace, spanId: _span, ...untied } = log
        return {
          specimen: replaceLog(specimen, log, untied),
          names: [{ span: span.name, words: ['span', 'span name'] }],
        }
      }),
  },
  {
    name: 'log tied to another span',
    places: (specimen, random) =>
      tied(specimen).map(([log, span]) => () => {
        const others = specimen.spans.filter((one) => one.name !== span.name)
        const { traceId, spanId } = others[random.below(others.length)] ?? span
        return {
          specimen: replaceLog(specimen, log, { ...log, traceId, spanId }),
          names: [{ span: span.name, words: ['span', 'span name'] }],
        }
      }),
  },
]

function tied({ logs, spans }: Specimen): [LogRecordData, SpanData][] {
  const byKey = new Map(spans.map((span) => [keyOf(span), span]))
  return logs.flatMap((log) => {
    const span = byKey.get(`${log.traceId}:${log.spanId}`)
    return span ? [[log, span] as [LogRecordData, SpanData]] : []
  })
}

function replaceLog(specimen: Specimen, log: LogRecordData, by: LogRecordData): Specimen {
  return { ...specimen, logs: specimen.logs.map((one) => (one === log ? by : one)) }
}
