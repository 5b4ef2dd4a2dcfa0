import type { Random } from './random.ts'

type Value = string | number | boolean

/** A span in the words of OTLP JSON, and the service that made it. */
export interface ShopSpan {
  readonly service: string
  readonly json: Readonly<Record<string, unknown>>
}

/** A span of the template: what it is called, what it carries, and what it causes. */
interface Step {
  readonly service: string
  readonly name: string
  readonly kind: number
  readonly attributes: Readonly<Record<string, Value>>
  readonly children: readonly Step[]
  readonly failed: boolean
}

/** The spans of one trace of a shop: a page or an order, through five services, parents before their children. */
export function shopTrace(random: Random, startNano: bigint): ShopSpan[] {
  const spans: ShopSpan[] = []
  const traceId = random.hex(16)
  let clock = startNano
  add(serve(random, 'frontend', random.pick(['/products/:id', '/cart', '/checkout']), frontendCalls(random)), '')
  return spans

  function add(step: Step, parentSpanId: string): void {
    const spanId = random.hex(8)
    const start = (clock += BigInt(20_000 + random.below(400_000)))
    const place = spans.length
    spans.push({ service: step.service, json: {} })
    for (const child of step.children) add(child, spanId)
    const end = (clock += BigInt(100_000 + random.below(2_000_000)))
    const isRemote = step.kind === 2 || step.kind === 5
    spans[place] = {
      service: step.service,
      json: {
        traceId,
        spanId,
        parentSpanId,
        flags: parentSpanId === '' ? 257 : isRemote ? 769 : 257,
        name: step.name,
        kind: step.kind,
        startTimeUnixNano: String(start),
        endTimeUnixNano: String(end),
        attributes: keyValues(step.attributes),
        ...(step.failed
          ? { events: [exceptionAt(end)], status: { code: 2, message: 'card declined' } }
          : { status: {} }),
      },
    }
  }
}

function frontendCalls(random: Random): Step[] {
  const calls = Array.from({ length: 1 + random.below(3) }, () =>
    call(random, 'frontend', 'catalog', '/products/:id', [
      query(random, 'catalog', 'SELECT', 'products'),
      cache(random),
    ]),
  )
  if (random.below(2) === 0) calls.push(call(random, 'frontend', 'checkout', '/orders', checkoutCalls(random)))
  return calls
}

function checkoutCalls(random: Random): Step[] {
  return [
    query(random, 'checkout', 'SELECT', 'carts'),
    call(random, 'checkout', 'payments', '/charges', [query(random, 'payments', 'INSERT', 'charges')]),
    query(random, 'checkout', 'INSERT', 'orders'),
    {
      ...leaf('checkout', 'send orders', 4, messaging(random, 'send')),
      children: [
        {
          ...leaf('fulfilment', 'process orders', 5, messaging(random, 'process')),
          children: [query(random, 'fulfilment', 'UPDATE', 'stock')],
        },
      ],
    },
  ]
}

function call(random: Random, from: string, to: string, route: string, children: readonly Step[]): Step {
  const method = to === 'catalog' ? 'GET' : 'POST'
  const attributes = {
    'http.request.method': method,
    'url.full': `http://${to}.shop.example:8080${route.replace(':id', random.hex(4))}`,
    'server.address': `${to}.shop.example`,
    'server.port': 8080,
    'http.response.status_code': 200,
    'network.protocol.version': '1.1',
    'network.peer.address': `10.2.${random.below(8)}.${random.below(250)}`,
    'network.peer.port': 8080,
  }
  return { ...leaf(from, method, 3, attributes), children: [serve(random, to, route, children)] }
}

function serve(random: Random, service: string, route: string, children: readonly Step[]): Step {
  const failed = random.below(40) === 0
  const method = service === 'frontend' || service === 'catalog' ? 'GET' : 'POST'
  const attributes = {
    'http.request.method': method,
    'http.route': route,
    'url.path': route.replace(':id', random.hex(4)),
    'url.scheme': 'http',
    'server.address': `${service}.shop.example`,
    'server.port': 8080,
    'client.address': `10.1.${random.below(8)}.${random.below(250)}`,
    'http.response.status_code': failed ? 500 : 200,
    'user_agent.original': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    ...(failed ? { 'error.type': '500' } : {}),
  }
  return { ...leaf(service, `${method} ${route}`, 2, attributes), children, failed }
}

function query(random: Random, service: string, operation: string, table: string): Step {
  return leaf(service, `${operation} ${table}`, 3, {
    'db.system.name': 'postgresql',
    'db.namespace': 'shop',
    'db.operation.name': operation,
    'db.collection.name': table,
    'db.query.text': `${operation} /* ${service} */ FROM ${table} WHERE id = $1 AND tenant = $2 ORDER BY created_at LIMIT 50`,
    'server.address': 'db.shop.example',
    'server.port': 5432,
    'db.response.returned_rows': random.below(50),
    'app.sampled_ratio': random.below(1000) / 1000,
  })
}

function cache(random: Random): Step {
  return leaf('catalog', 'price lookup', 1, {
    'app.cache.hit': random.below(3) > 0,
    'app.cache.key': `price:${random.hex(6)}`,
    'app.cache.ttl_seconds': 300,
    'app.currency': random.pick(['EUR', 'USD', 'JPY']),
    'code.function.name': 'shop.catalog.prices.lookupPrice',
    'code.line.number': 118,
    'thread.id': random.below(32),
    'thread.name': `worker-${random.below(32)}`,
  })
}

function messaging(random: Random, operation: string): Readonly<Record<string, Value>> {
  return {
    'messaging.system': 'kafka',
    'messaging.destination.name': 'orders',
    'messaging.operation.type': operation,
    'messaging.operation.name': operation,
    'messaging.message.id': random.hex(12),
    'messaging.kafka.offset': random.below(1_000_000),
    'messaging.destination.partition.id': String(random.below(12)),
    'server.address': 'kafka.shop.example',
  }
}

function leaf(service: string, name: string, kind: number, attributes: Readonly<Record<string, Value>>): Step {
  return { service, name, kind, attributes, children: [], failed: false }
}

function exceptionAt(time: bigint): object {
  const attributes = keyValues({
    'exception.type': 'CardDeclined',
    'exception.message': 'card declined',
    'exception.stacktrace':
      'CardDeclined: card declined\n    at charge (payments.js:42:11)\n    at serve (server.js:7:3)',
  })
  return { timeUnixNano: String(time), name: 'exception', attributes }
}

/** Attributes in the words of OTLP JSON. */
export function keyValues(attributes: Readonly<Record<string, Value>>): object[] {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: anyValue(value) }))
}

function anyValue(value: Value): object {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value }
}
