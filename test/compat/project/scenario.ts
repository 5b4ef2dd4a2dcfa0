import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  context,
  createTraceState,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type HrTime,
} from '@opentelemetry/api'
import { record } from 'spanwright'
import { loadedPackages } from './loaded-packages.ts'
import { modelOf } from './model.ts'
import { createProvider, recordAndSample, recordOnly } from './provider.ts'

/*
 * node scenario.ts own        with Spanwright's own provider
 * node scenario.ts attached   with a provider of the SDK's, which was handed a recorder
 */
const own = process.argv[2] === 'own'

if (!own) {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  const sampler = {
    shouldSample: (_context: unknown, _traceId: string, name: string) => ({
      decision: name === 'unsampled' ? recordOnly : recordAndSample,
    }),
  }
  trace.setGlobalTracerProvider(createProvider(sampler))
}

using telemetry = record(own ? { service: 'shop' } : {})
const schemaUrl = 'https://opentelemetry.io/schemas/1.29.0'
const tracer = trace.getTracerProvider().getTracer('shop-tracer', '1.2.3', { schemaUrl })

const at = (milliseconds: number): HrTime => [1_767_225_600, milliseconds * 1_000_000 + 123_456]

tracer.startActiveSpan('POST /checkout', { kind: SpanKind.SERVER, startTime: at(0) }, (server) => {
  server.setAttributes({
    string: 'text',
    int: 42,
    double: 0.5,
    negative: -1,
    boolean: true,
    strings: ['a', 'b'],
    ints: [1, 2],
    doubles: [0.5, 1.5],
    booleans: [true, false],
    'with holes': ['a', null, undefined, 'b'],
    'empty array': [],
    'empty string': '',
    'no value': undefined,
  })
  tracer.startActiveSpan('db.query', { kind: SpanKind.CLIENT, startTime: at(1) }, (query) => {
    query.setAttribute('db.system.name', 'postgresql').addEvent('row', { n: 1 }, at(2)).addEvent('bare', at(3))
    tracer.startSpan('parse', { startTime: at(4) }).end(at(5))
    query.setStatus({ code: SpanStatusCode.OK }).end(at(6))
  })
  const charge = tracer.startSpan('charge', { kind: SpanKind.CLIENT, startTime: at(7) })
  charge.recordException(new TypeError('card declined'), at(8))
  charge.setStatus({ code: SpanStatusCode.ERROR, message: 'declined' }).end(at(9))
  const send = tracer.startSpan('old name', { kind: SpanKind.PRODUCER, startTime: at(10) })
  send.updateName('send orders').end(at(11))
  const links = [{ context: send.spanContext(), attributes: { batch: 1 } }]
  tracer.startSpan('process orders', { kind: SpanKind.CONSUMER, root: true, links, startTime: at(12) }).end(at(13))
  server.end(at(14))
})

const remote = {
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  traceFlags: 1,
  traceState: createTraceState('vendor=opaque,other=1'),
  isRemote: true,
}
const remoteContext = trace.setSpanContext(ROOT_CONTEXT, remote)
const far = tracer.startSpan('from afar', { kind: SpanKind.SERVER, startTime: at(20) }, remoteContext)
tracer.startSpan('near', { startTime: at(21) }, trace.setSpan(ROOT_CONTEXT, far)).end(at(22))
far.end(at(23))

tracer.startSpan('unsampled', { root: true, startTime: at(30) }).end(at(31))

const crowded = tracer.startSpan('crowded', { root: true, startTime: at(40) })
for (let i = 0; i < 130; i++) crowded.setAttribute(`key ${i % 2 === 0 ? 'even' : 'odd'} ${i}`, i)
crowded.end(at(41))

trace
  .getTracer('')
  .startSpan('of no scope', { root: true, startTime: at(50) })
  .end(at(51))
tracer.startSpan('left open', { root: true, startTime: at(60) })

process.stdout.write(JSON.stringify({ model: modelOf(telemetry.now()), loaded: loadedPackages() }))
