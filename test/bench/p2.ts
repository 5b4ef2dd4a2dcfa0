import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base'
import { trace, ROOT_CONTEXT } from '@opentelemetry/api'
import { hub, Recorder } from './support/built.ts'
const mk = (p: any) => new BasicTracerProvider({ spanProcessors: [p] }).getTracer('bench')
const attrs = () => ({ 'http.request.method': 'GET', 'http.route': '/orders/:id', 'http.response.status_code': 200, 'server.address': 'shop.example', 'server.port': 8080, 'app.cached': false })
const names = ['GET /orders/:id','db.query','cache.get','POST /charge']
function spans(tracer: any, traces: number, per = 10) {
  for (let i = 0; i < traces; i++) {
    const root = tracer.startSpan(names[0], { kind: 1, attributes: attrs() }, ROOT_CONTEXT)
    const ctx = trace.setSpan(ROOT_CONTEXT, root)
    for (let j = 1; j < per; j++) tracer.startSpan(names[1 + j % 3], { attributes: attrs() }, ctx).end()
    root.end()
  }
}
const rec = mk(new Recorder())
for (let i = 0; i < 60; i++) { const s = hub().open('b'); hub().run(s, () => spans(rec, 2000)); hub().close(s); for (let k=0;k<33;k++) hub().close(hub().open('x')); s.clear() }
