import { ExpressInstrumentation } from '@opentelemetry/instrumentation-express'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg'
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici'
import { spanForEachCall } from './hand-written.ts'

const packages = ['dual', 'facade', 'replaced', 'typeless', 'star']

export default [
  new ExpressInstrumentation(),
  new HttpInstrumentation(),
  new PgInstrumentation(),
  new UndiciInstrumentation(),
  spanForEachCall('fixture-esm', ['>=1 <2']),
  ...packages.map((name) => spanForEachCall(`fixture-${name}`)),
  spanForEachCall('fixture-never-imported', ['>=99']),
]
