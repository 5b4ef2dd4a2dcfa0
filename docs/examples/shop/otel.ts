import { ExpressInstrumentation, ExpressLayerType } from '@opentelemetry/instrumentation-express'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg'
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici'

export default [
  new HttpInstrumentation({ ignoreIncomingRequestHook: ({ url }) => url === '/charge' }),
  new ExpressInstrumentation({ ignoreLayersType: [ExpressLayerType.REQUEST_HANDLER] }),
  new UndiciInstrumentation({ requireParentforSpans: true }),
  new PgInstrumentation({ ignoreConnectSpans: true }),
]
