import { trace } from '@opentelemetry/api'
import express, { type Express } from 'express'
import type { Pool } from 'pg'
import { findOrder } from './orders.ts'

const tracer = trace.getTracer('storefront')

export function createStorefront(database: Pool, paymentsUrl: string): Express {
  const app = express()

  app.get('/', (_request, response) => {
    tracer.startActiveSpan('process_request', (span) => {
      span.end()
    })
    response.send('Hello, World!')
  })

  app.get('/orders/:id', async (request, response) => {
    const order = await findOrder(database, Number(request.params.id))
    if (!order) {
      response.status(404).send('No such order')
      return
    }
    const r = await fetch(`${paymentsUrl}/charge`, { method: 'POST', body: JSON.stringify(order) })
    response.status(r.ok ? 200 : 402).send(r.ok ? 'paid' : 'declined')
  })
  return app
}
