import { type Attributes, type Context, context as contextApi, trace } from '@opentelemetry/api'
import type { InstrumentKind, MeasurementData } from '../trace/measurement.ts'
import type { InstrumentationScope } from '../trace/span-data.ts'
import { hub } from './hub.ts'
import { spanIds } from './span-ids.ts'
import { toAttributes } from './to-span-data.ts'

/** An instrument, as its measurements tell of it. */
export interface Instrument {
  readonly name: string
  readonly kind: InstrumentKind
  readonly unit: string | undefined
  readonly description: string | undefined
  /** Whether it takes whole numbers alone. */
  readonly isWhole: boolean
  readonly scope: InstrumentationScope
}

/** Records a measurement for the test whose it is, tied to the span of its context. */
export function measure(instrument: Instrument, value: number, attributes?: Attributes, context?: Context): void {
  const kept = keptValue(instrument, value)
  if (kept === undefined) return
  const { name, kind, unit, description, scope } = instrument
  const here = hub()
  const data: MeasurementData = {
    ...spanIds(trace.getSpanContext(context ?? contextApi.active())),
    name,
    instrument: kind,
    ...(unit ? { unit } : {}),
    ...(description ? { description } : {}),
    value: kept,
    attributes: toAttributes(attributes),
    timeUnixNano: BigInt(Date.now()) * 1_000_000n,
    scope,
    sequence: ++here.sequence,
  }
  here.ownerOf(data.traceId).measured(data)
}

/** What an SDK keeps of a value: nothing of one that the instrument does not take, so that no test passes on it. */
function keptValue({ kind, isWhole }: Instrument, value: number): number | undefined {
  if (typeof value !== 'number' || (value < 0 && (kind === 'counter' || kind === 'histogram'))) return undefined
  if (!isWhole) return value
  return Number.isFinite(value) ? Math.trunc(value) : undefined
}
