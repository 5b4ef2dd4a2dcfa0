import { expect, test } from 'vitest'
import { ROOT_CONTEXT, trace, TraceFlags } from '@opentelemetry/api'
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base'
import { hub } from '../../src/capture/hub.ts'
import { Recorder } from '../../src/capture/recorder.ts'
import type { Scope } from '../../src/capture/scope.ts'

const tracer = new BasicTracerProvider({ spanProcessors: [new Recorder()] }).getTracer('test')

function withScopes(fn: (a: Scope, b: Scope) => void): void {
  const [a, b] = [hub().open('a'), hub().open('b')]
  try {
    fn(a, b)
  } finally {
    hub().close(a)
    hub().close(b)
    hub().unattributed.clear()
  }
}

function names(scope: Scope): string[] {
  return scope.spans().map((span) => span.name)
}

function childOf(traceId: string, name: string): void {
  const parent = { traceId, spanId: '1'.repeat(16), traceFlags: TraceFlags.SAMPLED, isRemote: true }
  tracer.startSpan(name, {}, trace.setSpanContext(ROOT_CONTEXT, parent)).end()
}

test('first: the scope that owns the trace, wherever the span starts', () => {
  withScopes((a, b) => {
    const root = hub().run(a, () => tracer.startSpan('root'))
    hub().run(b, () => childOf(root.spanContext().traceId, 'in the context of b'))
    childOf(root.spanContext().traceId, 'in no context')
    root.end()
    expect(names(a)).toEqual(['root', 'in the context of b', 'in no context'])
    expect(names(b)).toEqual([])
  })
})

test('second: the scope that runs in this async context', async () => {
  const [a, b] = [hub().open('a'), hub().open('b')]
  const work = async (name: string): Promise<void> => {
    await Promise.resolve()
    tracer.startSpan(name, { root: true }).end()
  }
  await Promise.all([hub().run(a, () => work('of a')), hub().run(b, () => work('of b'))])
  expect([names(a), names(b)]).toEqual([['of a'], ['of b']])
  hub().close(a)
  hub().close(b)
})

test('third: the only scope that runs', () => {
  const only = hub().open('only')
  tracer.startSpan('anywhere').end()
  expect(names(only)).toEqual(['anywhere'])
  hub().close(only)
})

test('fourth: nobody, when several run and nothing tells whose it is; it is listed', () => {
  withScopes((a, b) => {
    tracer.startSpan('whose').end()
    expect([names(a), names(b), names(hub().unattributed)]).toEqual([[], [], ['whose']])
  })
})

test('a context that outlives its scope gives its spans to the only scope that runs', () => {
  const gone = hub().open('gone')
  const later = hub().run(gone, () => () => tracer.startSpan('later').end())
  hub().close(gone)
  const next = hub().open('next')
  hub().run(gone, later)
  expect([names(gone), names(next)]).toEqual([[], ['later']])
  hub().close(next)
})

test('a span that comes late for a trace of a closed scope is still its own', () => {
  const gone = hub().open('gone')
  const root = tracer.startSpan('root')
  root.end()
  hub().close(gone)
  const next = hub().open('next')
  childOf(root.spanContext().traceId, 'late')
  expect([names(gone), names(next)]).toEqual([['root', 'late'], []])
  hub().close(next)
})

test('a scope inside another takes what its own spans are parents of, and hands everything on', () => {
  const outer = hub().open('outer')
  const root = tracer.startSpan('root')
  const inner = hub().open('inner', outer)
  const inside = hub().run(inner, () => tracer.startSpan('inside', {}, trace.setSpan(ROOT_CONTEXT, root)))
  tracer.startSpan('far end of a call', {}, trace.setSpan(ROOT_CONTEXT, inside)).end()
  tracer.startSpan('not of it', {}, trace.setSpan(ROOT_CONTEXT, root)).end()
  inside.end()
  root.end()
  expect(names(inner)).toEqual(['inside', 'far end of a call'])
  expect(names(outer)).toEqual(['root', 'inside', 'far end of a call', 'not of it'])
  expect([inner.openCount, outer.openCount]).toEqual([0, 0])
  hub().close(inner)
  hub().close(outer)
})

test('what closed scopes hold is let go in time', () => {
  const first = hub().open('first')
  tracer.startSpan('old').end()
  hub().close(first)
  for (let i = 0; i < 40; i++) hub().close(hub().open(`scope ${i}`))
  expect(names(first)).toEqual([])
})
