import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici'

export default [new HttpInstrumentation(), new UndiciInstrumentation()]
