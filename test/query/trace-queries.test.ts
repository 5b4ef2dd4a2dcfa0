import { describe, expect, test } from 'vitest'
import '../../src/query/trace-queries.ts'
import type { Attributes } from '../../src/trace/attributes.ts'
import { makeTrace, span } from '../support/make-trace.ts'

const query = (attributes: Attributes, name = 'db.query'): ReturnType<typeof span> =>
  span(name, { kind: 'client', attributes })

const trace = makeTrace(
  span('GET /orders/:id', { kind: 'server', service: 'shop', attributes: { 'http.response.status_code': 200 } }, [
    query({ 'db.system.name': 'mysql', 'db.operation.name': 'SELECT' }),
    span('POST', { kind: 'client' }, [span('POST /charge', { kind: 'server', service: 'payments', status: 'error' })]),
  ]),
)

describe('finds', () => {
  test('the one span that fits', () => {
    expect(trace.find('db.query')).toBe(trace.spans[1])
    expect(trace.find({ kind: 'server', service: 'payments' }).name).toBe('POST /charge')
    expect(trace.find((one) => one.status.code === 'error').name).toBe('POST /charge')
  })

  test('every span that fits, in start order', () => {
    expect(trace.findAll(/POST/).map(({ name }) => name)).toEqual(['POST', 'POST /charge'])
    expect(trace.findAll('nothing')).toEqual([])
  })
})

describe('explains that several spans fit', () => {
  test('by their numbers, and by what tells them apart', () => {
    expect(() => trace.find({ kind: 'server' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: trace.find({ kind: "server" })

      Expected 1 span that fits { kind: "server" }, found 2:

        GET /orders/:id [server @shop]   ← 1 of 2
        ├─ db.query [client]
        └─ POST [client]
           └─ POST /charge [server @payments error]   ← 2 of 2
      Hint: they differ in name, status, service and http.response.status_code; ask for one of these, or take them all with \`trace.findAll()\`.]
    `)
  })

  test('by ten of many', () => {
    const many = makeTrace(
      span(
        'root',
        Array.from({ length: 100 }, () => query({})),
      ),
    )
    expect(() => many.find('db.query')).toThrow('← 10 of 100\n  ├─ db.query [client]\n')
    expect(() => many.find('db.query')).not.toThrow('← 11 of 100')
    expect(() => many.find('db.query')).toThrow('Hint: nothing tells them apart; take them all with `trace.findAll()`.')
  })
})
