import type { IncomingMessage, RequestListener } from 'node:http'
import { json } from 'node:stream/consumers'
import type { TracerProvider } from '@opentelemetry/api'
import { logs, SeverityNumber } from '@opentelemetry/api-logs'
import { chargePath } from './charge-path.ts'
import { HttpError, traced } from './traced.ts'

interface Charge {
  readonly cents: number
  readonly card: string
}

/** The payments service, which charges cards. */
export function createPayments(provider: TracerProvider): RequestListener {
  const logger = logs.getLogger('payments')

  return traced(provider.getTracer('payments'), chargePath, async (request, response) => {
    const { cents, card } = await readCharge(request)
    if (card === 'empty') {
      logger.emit({ severityNumber: SeverityNumber.WARN, body: 'card declined', attributes: { cents } })
      throw new HttpError('CardDeclined', 'The card has no cover.', 402)
    }
    response.writeHead(201).end()
  })
}

async function readCharge(request: IncomingMessage): Promise<Charge> {
  return (await json(request)) as Charge
}
