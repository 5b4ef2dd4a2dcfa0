import type { MeterProvider } from '@opentelemetry/api'
import { recordingMeter } from './recording-meter.ts'

/** Marks a `getMeter` that gives recording meters, whichever copy of Spanwright put it there. */
const recording = Symbol.for('spanwright.recording-meters.1')

/**
 * Records what the meters of a provider measure, beside what the provider itself does with it. The provider that is
 * registered globally is recorded anyway; this is for one that is handed around, or whose meters are taken before the
 * tests' set-up is done. Meters that were taken before the call are not recorded.
 *
 * @returns The provider itself.
 * @example
 * const meterProvider = recordMeasurements(new MeterProvider({ readers: [reader] }))
 * @see https://opentelemetry.io/docs/specs/otel/metrics/api/#measurement
 */
export function recordMeasurements<P extends MeterProvider>(provider: P): P {
  startRecording(provider)
  return provider
}

/** Records what the meters of a provider measure, and returns what ends it for the meters that it gives from then on. */
export function startRecording(provider: MeterProvider): () => void {
  const original = provider.getMeter
  if (recording in original) return () => {}
  const own = Object.getOwnPropertyDescriptor(provider, 'getMeter')
  const getMeter: MeterProvider['getMeter'] = (name, version, options) =>
    recordingMeter(Reflect.apply(original, provider, [name, version, options]), {
      name,
      ...(version === undefined ? {} : { version }),
      ...options,
    })
  const value = Object.assign(getMeter, { [recording]: true })
  Object.defineProperty(provider, 'getMeter', { value, configurable: true, writable: true })
  return () => {
    if (provider.getMeter !== value) return
    if (own) Object.defineProperty(provider, 'getMeter', own)
    else Reflect.deleteProperty(provider, 'getMeter')
  }
}
