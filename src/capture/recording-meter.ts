import { type Counter, type Histogram, type Meter, type MetricOptions, ValueType } from '@opentelemetry/api'
import type { InstrumentKind } from '../trace/measurement.ts'
import { type Instrument, measure } from './measure.ts'
import type { SdkScope } from './sdk-span.ts'
import { toScope } from './to-span-data.ts'

/** A meter whose instruments record; those that are observed have no span, and are left as they are. */
export function recordingMeter(meter: Meter, sdkScope: SdkScope): Meter {
  const scope = toScope(sdkScope)
  const describe = (kind: InstrumentKind, name: string, options: MetricOptions = {}): Instrument => {
    const { unit, description, valueType } = options
    return { name, kind, unit, description, isWhole: valueType === ValueType.INT, scope }
  }
  return {
    createCounter: (name, options) => adding(meter.createCounter(name, options), describe('counter', name, options)),
    createUpDownCounter: (name, options) =>
      adding(meter.createUpDownCounter(name, options), describe('updowncounter', name, options)),
    createHistogram: (name, options) =>
      recordingTo(meter.createHistogram(name, options), describe('histogram', name, options)),
    createGauge: (name, options) => recordingTo(meter.createGauge(name, options), describe('gauge', name, options)),
    createObservableCounter: (...args) => meter.createObservableCounter(...args),
    createObservableUpDownCounter: (...args) => meter.createObservableUpDownCounter(...args),
    createObservableGauge: (...args) => meter.createObservableGauge(...args),
    addBatchObservableCallback: (...args) => meter.addBatchObservableCallback(...args),
    removeBatchObservableCallback: (...args) => meter.removeBatchObservableCallback(...args),
  }
}

function adding(inner: Counter, instrument: Instrument): Counter {
  return {
    add(value, attributes, context) {
      inner.add(value, attributes, context)
      measure(instrument, value, attributes, context)
    },
  }
}

function recordingTo(inner: Histogram, instrument: Instrument): Histogram {
  return {
    record(value, attributes, context) {
      inner.record(value, attributes, context)
      measure(instrument, value, attributes, context)
    },
  }
}
