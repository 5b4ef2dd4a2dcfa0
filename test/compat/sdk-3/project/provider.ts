import { resourceFromAttributes } from '@opentelemetry/resources'
import { SamplingDecision, TracerProvider, type Sampler } from '@opentelemetry/sdk-trace'
import { Recorder } from 'spanwright'

export function createProvider(sampler: Sampler): TracerProvider {
  const resource = resourceFromAttributes({ 'service.name': 'shop', 'service.version': '4.5.6' })
  return new TracerProvider({ resource, sampler, spanProcessors: [new Recorder()] })
}

export const recordOnly = SamplingDecision.RECORD
export const recordAndSample = SamplingDecision.RECORD_AND_SAMPLED
