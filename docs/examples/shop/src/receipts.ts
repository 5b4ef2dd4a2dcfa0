import { setTimeout as sleep } from 'node:timers/promises'
import { SpanKind, trace } from '@opentelemetry/api'
import type { Order } from './orders.ts'

const tracer = trace.getTracer('receipts')

/** Sends the receipt of a paid order, after the customer has been answered: nobody waits for it. */
export async function sendReceipt(order: Order): Promise<void> {
  await sleep(20)
  const attributes = {
    'messaging.system.name': 'shop',
    'messaging.operation.name': 'send',
    'messaging.operation.type': 'send',
    'messaging.destination.name': 'receipts',
    'order.id': order.id,
  }
  tracer.startSpan('send receipts', { kind: SpanKind.PRODUCER, attributes }).end()
}
