import { trace } from '@opentelemetry/api'
import express, { type Express } from 'express'
import type { Pool } from 'pg'
import { chargePath } from './charge-path.ts'
import { findOrder, type Order } from './orders.ts'
import { sendReceipt } from './receipts.ts'

const tracer = trace.getTracer('storefront')

/** What the storefront works with. */
export interface StorefrontOptions {
  readonly database: Pool
  readonly paymentsUrl: string
}

/** The shop's face to its customers. */
export function createStorefront({ database, paymentsUrl }: StorefrontOptions): Express {
  const app = express()

  app.get('/', (_request, response) => {
    response.send(processRequest())
  })

  app.get('/orders/:id', async (request, response) => {
    const order = await findOrder(database, request.params.id)
    if (!order) {
      response.status(404).send(`There is no order ${request.params.id}.`)
      return
    }
    const { ok } = await charge(paymentsUrl, order)
    if (!ok) {
      response.status(402).send(`The card for order ${order.id} was declined.`)
      return
    }
    response.send(`Your ${order.item} is paid.`)
    void sendReceipt(order)
  })

  return app
}

function processRequest(): string {
  return tracer.startActiveSpan('process_request', (span) => {
    try {
      return 'Hello, World!'
    } finally {
      span.end()
    }
  })
}

function charge(paymentsUrl: string, { cents, card }: Order): Promise<Response> {
  return fetch(new URL(chargePath, paymentsUrl), { method: 'POST', body: JSON.stringify({ cents, card }) })
}
