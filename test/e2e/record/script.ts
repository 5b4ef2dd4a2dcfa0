import { metrics, ROOT_CONTEXT, trace } from '@opentelemetry/api'
import { record } from 'spanwright'

const lines: string[] = []
const before = process.getActiveResourcesInfo()
{
  using telemetry = record({ service: 'orders' })
  const span = trace.getTracer('shop').startSpan('work')
  setImmediate(() => span.end())
  const orders = metrics.getMeter('shop').createCounter('orders')
  orders.add(1, {}, trace.setSpan(ROOT_CONTEXT, span))
  const recorded = await telemetry.trace()
  await telemetry.never('nothing', { for: 10 })
  await telemetry.waitFor('absent', { timeout: 10 }).catch(() => {})
  lines.push(recorded.spans.map(({ name, service }) => `${name} of ${service}`).join())
  lines.push(
    telemetry
      .measurements()
      .map(({ name, span }) => `${name} in ${span?.name}`)
      .join(),
  )
}
lines.push(JSON.stringify(process.getActiveResourcesInfo().filter((one) => !before.includes(one))))
lines.push(String(trace.getTracer('shop').startSpan('after').isRecording()))
console.log(lines.join('\n'))
