import type { AttributesPattern, ScopePattern, SpanQuery, TextPattern } from '../../src/query/span-pattern.ts'
import type { AsymmetricMatcher } from '../../src/query/value-pattern.ts'
import type { Measurement } from '../../src/telemetry/measurement.ts'
import type { InstrumentKind } from '../../src/trace/measurement.ts'
import type { Span } from '../../src/trace/span.ts'

/**
 * A description of a measurement. Every field that is given must fit; a field that is not known throws.
 *
 * @example
 * { name: 'http.server.request.duration', unit: 's', value: (seconds) => seconds < 1, span: 'GET /orders/:id' }
 */
export interface MeasurementPattern {
  /** The name of the instrument. */
  readonly name?: TextPattern
  /** A number, a predicate or an asymmetric matcher. */
  readonly value?: number | AsymmetricMatcher | ((value: number) => boolean)
  readonly unit?: TextPattern
  readonly instrument?: InstrumentKind
  /** These attributes, and maybe others. */
  readonly attributes?: AttributesPattern
  /** The meter that made the instrument. */
  readonly scope?: ScopePattern
  /** The span that it was recorded in; `null` for none. */
  readonly span?: Span | SpanQuery | null
  /** A last word in code. */
  readonly where?: (measurement: Measurement) => boolean
}

/** What finds measurements: an exact name, a RegExp for the name, a predicate, or a pattern. */
export type MeasurementQuery = string | RegExp | ((measurement: Measurement) => boolean) | MeasurementPattern
