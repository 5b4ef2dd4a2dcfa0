import { trace } from '@opentelemetry/api'
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base'

trace.setGlobalTracerProvider(new BasicTracerProvider())
