import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { createNoopMeter, type MeterProvider, metrics } from '@opentelemetry/api'
import { registeredMeterProvider } from './globals.ts'
import type * as RecordMeasurementsModule from './record-measurements.ts'

/**
 * Records what the meters of the global meter provider measure: that of the user's own SDK, which goes on as it did, or
 * one that does nothing else, where none is registered. Returns what takes it back.
 */
export function installMetrics(): () => void {
  const registered = registeredMeterProvider()
  if (registered) return loadRecording().startRecording(registered)
  const provider = lightProvider()
  metrics.setGlobalMeterProvider(provider)
  return () => {
    if (registeredMeterProvider() === provider) metrics.disable()
  }
}

/** A provider that begins to record with its first meter: not every test file measures. */
function lightProvider(): MeterProvider {
  const provider: MeterProvider = {
    getMeter: (...args) => {
      provider.getMeter = () => createNoopMeter()
      return loadRecording()
        .recordMeasurements(provider)
        .getMeter(...args)
    },
  }
  return provider
}

function loadRecording(): typeof RecordMeasurementsModule {
  const require = createRequire(import.meta.url)
  return require(`./record-measurements${extname(import.meta.url)}`) as typeof RecordMeasurementsModule
}
