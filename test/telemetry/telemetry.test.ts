import { metrics, ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { measurementsBeside } from '../../src/telemetry/measurement.ts'
import { record, type RecordedTelemetry } from '../../src/telemetry/record.ts'
import { disableGlobals } from '../support/globals.ts'

let telemetry: RecordedTelemetry
const tracer = trace.getTracer('shop')

beforeEach(() => {
  telemetry = record({ timeout: 30 })
})
afterEach(() => {
  telemetry.stop()
  disableGlobals()
})

function order(): void {
  tracer.startActiveSpan('GET /orders/:id', { kind: SpanKind.SERVER }, (root) => {
    tracer.startSpan('db.query', { kind: SpanKind.CLIENT }).end()
    root.end()
  })
}

async function messageOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  )
  return (error as Error).message.replaceAll(/[^\s(]*[\\/](telemetry\.test\.ts):\d+:\d+/g, '<here>/$1')
}

describe('trace', () => {
  test('gives the one trace', async () => {
    order()
    expect((await telemetry.trace()).spans.map((span) => span.name)).toEqual(['GET /orders/:id', 'db.query'])
  })

  test('waits until every span has ended', async () => {
    const span = tracer.startSpan('slow')
    const waiting = telemetry.trace()
    setImmediate(() => span.end())
    expect((await waiting).openSpans).toEqual([])
  })

  test('waits for a trace that has not begun', async () => {
    const waiting = telemetry.trace()
    setTimeout(order, 5)
    expect((await waiting).spans).toHaveLength(2)
  })

  test('with a pattern gives the trace that holds such a span, and does not wait for others', async () => {
    const other = tracer.startSpan('something long')
    order()
    expect((await telemetry.trace('db.query')).roots[0]?.name).toBe('GET /orders/:id')
    other.end()
  })

  test('says that there is none', async () => {
    expect(await messageOf(telemetry.trace())).toMatchInlineSnapshot(`
      "No trace was recorded: not a single span started within 30 ms.
      Hint: was the code called that makes spans? Is its package instrumented (\`spanwright({ instrumentations: … })\`), and does it take its tracer from the global API (\`trace.getTracer(…)\`)?"
    `)
  })

  test('says that there are several, and draws them', async () => {
    order()
    tracer.startSpan('send mail').end()
    expect(await messageOf(telemetry.trace())).toMatchInlineSnapshot(`
      "2 traces were recorded, and one was asked for:

        GET /orders/:id [server]
        └─ db.query [client]

        send mail

      Hint: name a span of the one that you mean: \`telemetry.trace("GET /orders/:id")\`; or take all: \`telemetry.traces()\`. If they should be one trace, context was lost where the second root starts."
    `)
  })

  test('says that several hold such a span', async () => {
    order()
    order()
    expect(await messageOf(telemetry.trace('db.query'))).toMatchInlineSnapshot(`
      "2 traces hold a span that fits "db.query", and one was asked for:

        GET /orders/:id [server]
        └─ db.query [client]

        GET /orders/:id [server]
        └─ db.query [client]

      Hint: describe the span more closely, or take all traces with \`telemetry.traces()\`."
    `)
  })

  test('says that none holds such a span, and shows the nearest', async () => {
    order()
    expect(await messageOf(telemetry.trace('db.qurey'))).toMatchInlineSnapshot(`
      "No span is named "db.qurey", among 2 spans. The nearest is "db.query".

        GET /orders/:id [server]
        └─ db.query [client]   ← nearest"
    `)
  })

  test('says what is still open, and where it was started', async () => {
    const span = tracer.startSpan('forgotten')
    expect(await messageOf(telemetry.trace())).toMatchInlineSnapshot(`
      "The trace is not complete: 1 span is still open after 30 ms:
        "forgotten" started at <here>/telemetry.test.ts

        forgotten [open]   ← still open

      Hint: end every span, in a \`finally\` where the work may throw. If the work is just slow, give it time: \`telemetry.trace({ timeout: 5000 })\`."
    `)
    span.end()
  })

  test('says why nothing arrives when the registration was lost', async () => {
    trace.disable()
    expect(await messageOf(telemetry.trace())).toMatchInlineSnapshot(`
      "No trace was recorded: not a single span started within 30 ms.

      The tracer provider that Spanwright registered is no longer the global one, so the spans of these tests are lost.
      None is registered: look for \`trace.disable()\`, for an SDK's \`shutdown()\`, and for code that registers a provider of its own.
      If the code under test must have its own provider, hand the recorder to it: \`new NodeSDK({ spanProcessors: [new Recorder()] })\`, with \`import { Recorder } from 'spanwright'\`."
    `)
  })
})

describe('traces', () => {
  test('gives all, once every span has ended', async () => {
    order()
    const span = tracer.startSpan('slow')
    setImmediate(() => span.end())
    expect((await telemetry.traces()).map((one) => one.roots[0]?.name)).toEqual(['GET /orders/:id', 'slow'])
  })

  test('gives none where there are none', async () => {
    expect(await telemetry.traces()).toEqual([])
  })

  test('says what is still open', async () => {
    const span = tracer.startSpan('forgotten')
    expect(await messageOf(telemetry.traces())).toContain('"forgotten" started at')
    span.end()
  })
})

describe('allowOpen', () => {
  test('lets a span stay open: nobody waits for it', async () => {
    const span = tracer.startSpan('websocket')
    telemetry.allowOpen('websocket')
    order()
    expect(await telemetry.traces()).toHaveLength(2)
    expect((await telemetry.trace('websocket')).openSpans).toHaveLength(1)
    span.end()
  })

  test('says nothing of others', async () => {
    telemetry.allowOpen('websocket')
    const span = tracer.startSpan('forgotten')
    expect(await messageOf(telemetry.traces())).toContain('"forgotten" started at')
    span.end()
  })
})

test('a span is the same object however it is reached, once nothing more happens', async () => {
  order()
  const span = (await telemetry.trace()).find('db.query')
  expect((await telemetry.traces())[0]?.find('db.query')).toBe(span)
  tracer.startSpan('more').end()
  expect((await telemetry.trace('db.query')).find('db.query')).not.toBe(span)
})

test("an HTTP client's span that waits for its body is told", async () => {
  const span = tracer.startSpan('GET', { kind: SpanKind.CLIENT, attributes: { 'http.response.status_code': 200 } })
  expect(await messageOf(telemetry.trace())).toContain(
    "Hint: a client's span ends when the response's body has been read: `await response.text()`",
  )
  span.end()
})

describe('waitFor', () => {
  test('gives the span when it has ended', async () => {
    const waiting = telemetry.waitFor({ name: 'later', attributes: { done: true } })
    const span = tracer.startSpan('later')
    setImmediate(() => span.setAttribute('done', true).end())
    expect((await waiting).open).toBe(false)
  })

  test('gives an open span where that is asked for', async () => {
    const span = tracer.startSpan('working')
    expect((await telemetry.waitFor({ name: 'working', open: true })).open).toBe(true)
    span.end()
  })

  test('retries an assertion until it holds, and gives what it returns', async () => {
    const waiting = telemetry.waitFor((traces) => {
      expect(traces).toHaveLength(2)
      return traces.length
    })
    order()
    setImmediate(order)
    expect(await waiting).toBe(2)
  })

  test("ends with the assertion's last failure, and what arrived meanwhile", async () => {
    const failing = telemetry.waitFor((traces) => {
      throw new Error(`there were ${traces.length}`)
    })
    order()
    expect(await messageOf(failing)).toMatchInlineSnapshot(`
      "there were 1

      Waited 30 ms, in which 2 spans started: "GET /orders/:id" and "db.query"."
    `)
  })

  test('says how what is there differs', async () => {
    order()
    expect(await messageOf(telemetry.waitFor({ name: 'db.query', kind: 'server' }))).toMatchInlineSnapshot(`
      "Waited 30 ms, in which nothing arrived. The only span named "db.query" differs in 1 field:
        kind   expected server   received client

        GET /orders/:id [server]
        └─ db.query [client]   ← differs in kind"
    `)
  })

  test('says that the span is there and open', async () => {
    const span = tracer.startSpan('stuck')
    expect(await messageOf(telemetry.waitFor('stuck'))).toMatchInlineSnapshot(`
      "Waited 30 ms, in which nothing arrived. The trace is not complete: 1 span is still open after 30 ms:
        "stuck" started at <here>/telemetry.test.ts

        stuck [open]   ← still open

      Hint: end every span, in a \`finally\` where the work may throw. If the work is just slow, give it time: \`telemetry.trace({ timeout: 5000 })\`."
    `)
    span.end()
  })

  test('says what started and what ended meanwhile', async () => {
    const before = tracer.startSpan('before')
    const failing = telemetry.waitFor('later')
    before.end()
    order()
    order()
    expect(await messageOf(failing)).toMatchInlineSnapshot(`
      "Waited 30 ms, in which 4 spans started: "GET /orders/:id" (2 spans) and "db.query" (2 spans); 1 span ended: "before". No span is named "later", among 5 spans. They are named "before", "GET /orders/:id" (2 spans) and "db.query" (2 spans).
      A span that fits was recorded by another \`record()\`, which had ended before this one began.

        before

        GET /orders/:id [server]
        └─ db.query [client]

        GET /orders/:id [server]
        └─ db.query [client]
      Hint: what is made once and shared, such as a connection, is traced in the test that needs it first."
    `)
  })

  test('says that nothing arrived, and leaves an assertion its class and its values', async () => {
    order()
    const failing = telemetry.waitFor((traces) => expect(traces).toHaveLength(2))
    const error = (await failing.catch((reason: unknown) => reason)) as Error & { actual: unknown; expected: unknown }
    expect(error.message).toMatch(/to have a length of 2 but got 1\n\nWaited 30 ms, in which nothing arrived\.$/)
    expect(error.stack).toContain('Waited 30 ms, in which nothing arrived.')
    expect(error).toMatchObject({ name: 'AssertionError', actual: 1, expected: 2 })
  })

  test.each([['a text'], [Object.freeze(new Error('frozen'))]])('passes %s on as it was thrown', async (thrown) => {
    const failing = telemetry.waitFor(() => {
      throw thrown
    })
    expect(await failing.catch((reason: unknown) => reason)).toBe(thrown)
  })

  test('ends when the time is up, also where something happens at every turn', async () => {
    let going = true
    const go = (): void => {
      tracer.startSpan('tick').end()
      if (going) setImmediate(go)
    }
    go()
    const message = await messageOf(telemetry.waitFor('later'))
    going = false
    expect(message).toMatch(/^Waited 30 ms, in which \d+ spans started: "tick"/)
  })
})

describe('never', () => {
  test('holds for the whole window', async () => {
    const started = performance.now()
    await telemetry.never('charge card', { for: 30 })
    expect(performance.now() - started).toBeGreaterThanOrEqual(29)
  })

  test('fails as soon as such a span starts', async () => {
    const waiting = messageOf(telemetry.never('charge card', { for: 60_000 }))
    setImmediate(() => tracer.startSpan('charge card').end())
    expect(await waiting).toMatchInlineSnapshot(`
      "This was not to happen within 60000 ms. Expected no span that fits "charge card", found 1:

        charge card   ← found"
    `)
  })
})

describe('capture', () => {
  test('gives what the function caused, and no others', async () => {
    tracer.startSpan('before').end()
    const traces = await telemetry.capture(order)
    tracer.startSpan('after').end()
    expect(traces.map((one) => one.roots[0]?.name)).toEqual(['GET /orders/:id'])
  })

  test('passes on an error of the function', async () => {
    const failing = telemetry.capture(() => {
      throw new Error('out of stock')
    })
    expect(await messageOf(failing)).toBe('out of stock')
  })
})

describe('measurements', () => {
  /** Counts an order, inside a span and outside. */
  function count(): void {
    const orders = metrics.getMeter('shop').createCounter('orders')
    tracer.startActiveSpan('work', (span) => {
      orders.add(1)
      span.end()
    })
    orders.add(2)
  }

  test('are given at once, each with the span that it was recorded in', () => {
    count()
    expect(telemetry.measurements()).toMatchObject([
      { name: 'orders', value: 1, span: { name: 'work' } },
      { name: 'orders', value: 2, span: undefined },
    ])
    expect(telemetry.measurements()[0]?.span).toBe(telemetry.now()[0]?.roots[0])
  })

  test('are those of an open span too', () => {
    const span = tracer.startSpan('slow')
    metrics.getMeter('shop').createCounter('orders').add(1, {}, trace.setSpan(ROOT_CONTEXT, span))
    expect(telemetry.measurements()).toMatchObject([{ span: { name: 'slow', open: true } }])
    span.end()
  })

  test('wake who waits for them', async () => {
    const waiting = telemetry.waitFor(
      () => {
        const [first] = telemetry.measurements()
        expect(first).toBeDefined()
        return first?.value
      },
      { timeout: 60_000 },
    )
    setTimeout(() => metrics.getMeter('shop').createCounter('orders').add(7), 5)
    expect(await waiting).toBe(7)
  })

  test('are known beside a trace, also those that came after it was taken', async () => {
    count()
    const one = await telemetry.trace()
    expect(measurementsBeside(one)?.map(({ value }) => value)).toEqual([1, 2])
    count()
    expect(measurementsBeside(one)?.map(({ value }) => value)).toEqual([1, 2, 1, 2])
  })

  test('are known beside a trace that was captured, those of all the test', async () => {
    count()
    const [one] = await telemetry.capture(count)
    expect(one && measurementsBeside(one)?.map(({ value }) => value)).toEqual([1, 2, 1, 2])
    expect(one && measurementsBeside(one)?.[2]).toMatchObject({ traceId: one?.traceId, span: { name: 'work' } })
  })

  test('stay readable when the recording has stopped', () => {
    count()
    telemetry.stop()
    expect(telemetry.measurements()).toHaveLength(2)
  })
})

test('waiting leaves no timer behind, and works when the clock stands still', async () => {
  vi.useFakeTimers()
  try {
    order()
    await telemetry.trace()
    await telemetry.never('charge card', { for: 5 })
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('after the recording has stopped, what was recorded stays readable, and nothing more is recorded', () => {
  order()
  telemetry.stop()
  order()
  expect(telemetry.now()).toHaveLength(1)
})
