import { Resource } from '@opentelemetry/resources'
import { BasicTracerProvider, SamplingDecision, type Sampler } from '@opentelemetry/sdk-trace-base'
import { Recorder } from 'spanwright'

export function createProvider(sampler: Sampler): BasicTracerProvider {
  const resource = new Resource({ 'service.name': 'shop', 'service.version': '4.5.6' })
  return new BasicTracerProvider({ resource, sampler, spanProcessors: [new Recorder()] })
}

export const recordOnly = SamplingDecision.RECORD
export const recordAndSample = SamplingDecision.RECORD_AND_SAMPLED
