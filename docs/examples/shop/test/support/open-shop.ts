import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base'
import { Pool } from 'pg'
import { Recorder } from 'spanwright'
import { inject } from 'vitest'
import { createPayments } from '../../src/payments.ts'
import { createStorefront } from '../../src/storefront.ts'
import { listen, type Listening } from './listen.ts'

/** Opens the shop: the storefront, the payments service behind it, and a pool of connections to the database. */
export async function openShop(): Promise<Listening> {
  const database = new Pool({ connectionString: inject('databaseUrl') })
  const payments = await listen(createPayments(paymentsProvider()))
  const storefront = await listen(createStorefront({ database, paymentsUrl: payments.url }))
  return {
    url: storefront.url,
    async close() {
      await storefront.close()
      await payments.close()
      await database.end()
    },
  }
}

/** Payments is a service of its own, so it has a provider of its own, which records for the same tests. */
function paymentsProvider(): BasicTracerProvider {
  return new BasicTracerProvider({
    resource: defaultResource().merge(
      resourceFromAttributes({ 'service.name': 'payments', 'service.version': '1.0.0' }),
    ),
    spanProcessors: [new Recorder()],
  })
}
