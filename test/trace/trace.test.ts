import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { buildTraces } from '../../src/trace/build-traces.ts'
import { makeSpanData, makeTrace, span } from '../support/make-trace.ts'

const trace = makeTrace(
  span('GET /', { kind: 'server', service: 'shop' }, [
    span('POST', { kind: 'client' }, [span('POST /charge', { kind: 'server', service: 'payments', open: true })]),
  ]),
)
const [root, client, server] = trace.spans

describe('a trace', () => {
  test('cannot be changed', () => {
    for (const part of [trace, trace.spans, trace.roots, root, root?.children, server?.children]) {
      expect(Object.isFrozen(part)).toBe(true)
    }
  })

  test('does not change with the array that it was built from', () => {
    const data = makeSpanData([span('a', [span('b')])])
    const [built] = buildTraces(data)
    data.reverse()
    data.length = 0
    expect(built?.spans.map(({ name }) => name)).toEqual(['a', 'b'])
  })

  test('tells what it holds', () => {
    expect(trace.services).toEqual(['shop', 'payments'])
    expect(trace.openSpans).toEqual([server])
    expect(trace.orphans).toEqual([])
  })

  test('is printed as it is drawn', () => {
    expect(inspect(trace)).toMatchInlineSnapshot(`
      "Trace 00000000000000000000000000000001
      GET / [server @shop]
      └─ POST [client]
         └─ POST /charge [server @payments open]"
    `)
  })
})

describe('a span', () => {
  test('knows its place', () => {
    expect(client?.parent).toBe(root)
    expect(client?.children).toEqual([server])
    expect(root?.parent).toBeUndefined()
    expect(root?.trace).toBe(trace)
  })

  test('tells what follows from its data', () => {
    expect(root).toMatchObject({ durationMs: 4, open: false, service: 'shop', sampled: true, parentage: 'root' })
    expect(server).toMatchObject({ durationMs: undefined, open: true, service: 'payments' })
    expect(makeTrace(span('a', { traceFlags: 2 })).spans[0]?.sampled).toBe(false)
  })

  test('has no service where the resource names none, or names it by something other than a string', () => {
    expect(makeTrace(span('a')).spans[0]?.service).toBeUndefined()
    expect(makeTrace(span('a', { resource: { 'service.name': 7 } })).spans[0]?.service).toBeUndefined()
  })

  test('equals its own data, whatever stands around it', () => {
    const data = makeSpanData([span('a', [span('b')])])
    const [whole] = buildTraces(data)
    const [alone] = buildTraces(data.slice(1))
    expect(alone?.spans[0]).toEqual(whole?.spans[1])
    expect(alone?.spans[0]?.parentage).not.toBe(whole?.spans[1]?.parentage)
    expect({ ...whole?.spans[1] }).toEqual(data[1])
  })

  test('is printed without the rest of its trace', () => {
    expect(inspect(client, { depth: Infinity })).not.toContain('POST /charge')
    expect(inspect(client, { depth: Infinity })).not.toContain('Circular')
  })
})
