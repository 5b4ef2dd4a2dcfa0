import type { TextMapPropagator, TracerProvider } from '@opentelemetry/api'
import { loadSdk } from './load-sdk.ts'
import { Recorder } from './recorder.ts'

/** The parts of an own set-up that are made when the first span is started, or the first context passed on. */
export class OwnSdk {
  readonly recorder: Recorder = new Recorder()
  readonly provider: TracerProvider
  readonly propagator: TextMapPropagator

  /** @param entry The file of the tracing SDK. */
  constructor(entry: string, resource: Readonly<Record<string, string>>) {
    const sdk = loadSdk(entry)
    this.provider = sdk.createProvider(this.recorder, resource)
    this.propagator = sdk.createPropagator()
  }
}
