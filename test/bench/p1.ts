import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { BasicTracerProvider, SimpleSpanProcessor, InMemorySpanExporter } from '@opentelemetry/sdk-trace-base'
import { context, trace, ROOT_CONTEXT } from '@opentelemetry/api'
import { hub, Recorder } from '/work/main/test/bench/support/built.ts'
import { compareCpu, median } from '/work/main/test/bench/support/rounds.ts'
const noop = { onStart() {}, onEnd() {}, forceFlush: async () => {}, shutdown: async () => {} }
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
const N = Number(process.argv[2] ?? 2000), R = Number(process.argv[3] ?? 30), S = Number(process.argv[4] ?? 1)
const rec = mk(new Recorder()), no = mk(noop)
const exporter = new InMemorySpanExporter(); const ssp = new SimpleSpanProcessor(exporter); const mem = mk(ssp)
let scopes: any[] = []
const subject = { run() { for (let s = 0; s < S; s++) { const scope = hub().open('b'); scopes.push(scope); hub().run(scope, () => spans(rec, N / S)); hub().close(scope) } }, tidy() { for (const s of scopes) s.clear(); scopes = []; (hub() as any); for (let i=0;i<33;i++) hub().close(hub().open('x')) } }
const peer = { run() { spans(no, N) } }
const kept: any[] = []
const keeping = mk({ ...noop, onEnd(s: any) { kept.push(s) } })
const keep = { run() { spans(keeping, N) }, tidy() { kept.length = 0 } }
const memory = { async run() { spans(mem, N); await new Promise(r => setTimeout(r, 1)); await ssp.forceFlush() }, tidy() { exporter.reset() } }
const time = async (c: any) => { const v: number[] = []; for (let i=0;i<10;i++) { gc!(); const t=process.cpuUsage(); await c.run(); const u=process.cpuUsage(t); v.push((u.user+u.system)/N/10); c.tidy?.() } return median(v).toFixed(2)+'us' }
for (const [n, c] of Object.entries({subject, keep, memory})) console.log(n, 'vs noop', (await compareCpu(c as any, peer, R)).toFixed(3), await time(c), await time(peer))
console.log('vs memory', (await compareCpu(subject, memory, R)).toFixed(3))
