import { context, metrics, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base'
import { MeterProvider } from '@opentelemetry/sdk-metrics'
import { Recorder } from 'spanwright'

context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
const resource = resourceFromAttributes({ 'service.name': 'own' })
trace.setGlobalTracerProvider(new BasicTracerProvider({ resource, spanProcessors: [new Recorder()] }))
metrics.setGlobalMeterProvider(new MeterProvider())
