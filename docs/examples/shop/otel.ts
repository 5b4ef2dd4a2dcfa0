import { ExpressInstrumentation, ExpressLayerType } from '@opentelemetry/instrumentation-express'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg'
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici'
import { chargePath } from './src/charge-path.ts'

export default [
  // Payments traces its requests by hand: this would give each a second server span.
  new HttpInstrumentation({ ignoreIncomingRequestHook: ({ url }) => url === chargePath }),
  // A span for each handler says nothing that the request's span does not.
  new ExpressInstrumentation({ ignoreLayersType: [ExpressLayerType.MIDDLEWARE, ExpressLayerType.REQUEST_HANDLER] }),
  // A pool connects when it has to, so these spans would come and go.
  new PgInstrumentation({ ignoreConnectSpans: true }),
  new UndiciInstrumentation(),
]
