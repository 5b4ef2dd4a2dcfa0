import { context, metrics, propagation, trace } from '@opentelemetry/api'
import { logs } from '@opentelemetry/api-logs'

/** Takes back every global registration of OpenTelemetry. */
export function disableGlobals(): void {
  trace.disable()
  context.disable()
  propagation.disable()
  metrics.disable()
  logs.disable()
}
