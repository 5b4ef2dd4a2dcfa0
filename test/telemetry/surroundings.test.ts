import { context, ROOT_CONTEXT, type Span as ApiSpan, trace } from '@opentelemetry/api'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import '../support/matchers.ts'
import { hub } from '../../src/capture/hub.ts'
import { install } from '../../src/capture/install.ts'
import type { Scope } from '../../src/capture/scope.ts'
import { Telemetry } from '../../src/telemetry/telemetry.ts'
import { disableGlobals } from '../support/globals.ts'

const tracer = trace.getTracer('shop')
let uninstall: () => void
const scopes: Scope[] = []

beforeEach(() => {
  uninstall = install().uninstall
})
afterEach(() => {
  vi.useRealTimers()
  for (const scope of scopes.splice(0)) {
    hub().close(scope)
    scope.clear()
  }
  hub().unattributed.clear()
  uninstall()
  disableGlobals()
})

/** A test that begins: its telemetry, and what runs as a part of it, until it ends. */
function begin(name: string): { telemetry: Telemetry; run<R>(fn: () => R): R; end(): void } {
  const scope = hub().open(name)
  scopes.push(scope)
  return {
    telemetry: new Telemetry(() => scope, { timeout: 30 }),
    run: (fn) => hub().run(scope, fn),
    end: () => hub().close(scope),
  }
}

function work(name: string, children: readonly string[] = []): void {
  tracer.startActiveSpan(name, (span) => {
    for (const child of children) tracer.startSpan(child).end()
    span.end()
  })
}

function messageOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    return (error as Error).message.replaceAll(/[^\s(]*[\\/](surroundings\.test\.ts):\d+:\d+/g, '<here>/$1')
  }
  return 'It did not fail.'
}

async function failureOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'It did not fail.',
    (error: Error) => error.message,
  )
}

describe('a span that arrived after the trace was taken', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.UTC(2026, 0, 1) })
  })

  test('is told with how late it was', async () => {
    const { telemetry, run } = begin('orders')
    run(() => work('POST /orders'))
    const one = await telemetry.trace()
    vi.advanceTimersByTime(12)
    run(() => work('send mail'))
    expect(messageOf(() => expect(one).toHaveSpan('send mail'))).toMatchInlineSnapshot(`
      "expect(trace).toHaveSpan("send mail")

      No span is named "send mail", among 1 span. It is named "POST /orders".
      A span that fits started 12 ms after this trace was taken.

        POST /orders
      Hint: a trace does not change once it was given. Wait for the span, \`await telemetry.waitFor(…)\`, and take the trace then."
    `)
    expect(messageOf(() => one.find({ name: 'send mail', kind: 'client' }))).not.toContain('A span that fits')
  })

  test('of the same trace, too, for a number of spans and for a line of a tree', async () => {
    const { telemetry, run } = begin('orders')
    const root = run(() => tracer.startSpan('POST /orders'))
    const inside = (fn: () => void): void => context.with(trace.setSpan(ROOT_CONTEXT, root), fn)
    inside(() => work('send mail'))
    const [one] = telemetry.now()
    vi.advanceTimersByTime(7)
    inside(() => work('send mail'))
    root.end()
    expect(messageOf(() => expect(one).toHaveSpan('send mail', { times: 2 }))).toMatchInlineSnapshot(`
      "expect(trace).toHaveSpan("send mail", { times: 2 })

      Expected 2 spans that fit "send mail", found 1. A span that fits started 7 ms after this trace was taken.

        POST /orders [open]
        └─ send mail   ← found
      Hint: a trace does not change once it was given. Wait for the span, \`await telemetry.waitFor(…)\`, and take the trace then."
    `)
    expect(messageOf(() => expect(one).toMatchTrace('POST /orders [open]\n  send mail [x2]'))).toMatchInlineSnapshot(`
      "expect(trace).toMatchTrace(\`…\`)

      The trace does not match the tree: 1 span is missing.
      A span that fits \`send mail [x2]\` started 7 ms after this trace was taken.

        POST /orders [open]
        ├─ send mail
        └─ send mail [x2]   ← 1 of 2 missing
      Hint: a trace does not change once it was given. Wait for the span, \`await telemetry.waitFor(…)\`, and take the trace then."
    `)
    expect(messageOf(() => expect(one).toHaveSpan('POST /orders', { open: false }))).toMatchInlineSnapshot(`
      "expect(trace).toHaveSpan("POST /orders", { open: false })

      The only span named "POST /orders" is still open, and differs in 1 field:
        open   expected ended   received open
      Started at <here>/surroundings.test.ts.
      A span that fits was open when this trace was taken, and ended later.

        POST /orders [open]   ← still open, differs in open
        └─ send mail
      Hint: a trace does not change once it was given. Wait for the span, \`await telemetry.waitFor(…)\`, and take the trace then."
    `)
    expect(messageOf(() => expect(one).toHaveSpan({ name: 'send mail', sibling: 'send mail' }))).toContain(
      'A span that fits started 7 ms after this trace was taken.',
    )
  })

  test('by which another fits', () => {
    const { telemetry, run } = begin('orders')
    const root = run(() => tracer.startSpan('POST /orders'))
    const [one] = telemetry.now()
    context.with(trace.setSpan(ROOT_CONTEXT, root), () => work('send mail'))
    expect(messageOf(() => expect(one).toHaveSpan({ name: 'POST /orders', child: 'send mail' }))).toContain(
      'A span fits by now, by what happened after this trace was taken.',
    )
    root.end()
  })

  test('is not late for a trace that is taken again', async () => {
    const { telemetry, run } = begin('orders')
    run(() => work('POST /orders'))
    await telemetry.trace()
    vi.advanceTimersByTime(50)
    const again = await telemetry.trace()
    vi.advanceTimersByTime(3)
    run(() => work('send mail'))
    expect(messageOf(() => again.find('send mail'))).toContain('A span that fits started 3 ms after')
  })
})

describe('a span in another trace of the test', () => {
  test('is told with the root above it', async () => {
    const { telemetry, run } = begin('orders')
    run(() => work('POST /orders'))
    run(() => work('process order', ['send mail']))
    const one = await telemetry.trace('POST /orders')
    expect(messageOf(() => expect(one).toHaveSpan('send mail'))).toMatchInlineSnapshot(`
      "expect(trace).toHaveSpan("send mail")

      No span is named "send mail", among 1 span. It is named "POST /orders".
      A span that fits is in another trace of this test: below "process order".

        POST /orders
      Hint: if the two should be one trace, context was lost where the other begins; if not, take that one, \`telemetry.trace("send mail")\`."
    `)
    expect(messageOf(() => one.find('process order'))).toContain('is in another trace of this test: it is its root.')
  })

  test('is not looked for where both were given', async () => {
    const { telemetry, run } = begin('orders')
    run(() => work('POST /orders'))
    run(() => work('send mail'))
    expect(messageOf(() => expect(telemetry).toHaveSpan('send mial'))).not.toContain('another trace')
  })

  test('is not what was found already', async () => {
    const { telemetry, run } = begin('orders')
    run(() => work('POST /orders', ['send mail']))
    const one = await telemetry.trace()
    expect(messageOf(() => expect(one).toHaveSpan('send mail', { times: 2 }))).not.toContain('A span that fits')
  })

  test('is told where capture did not run it', async () => {
    const { telemetry, run } = begin('orders')
    const [one] = await run(() => {
      work('connect')
      return telemetry.capture(() => work('POST /orders'))
    })
    expect(messageOf(() => expect(one).toHaveSpan('connect'))).toMatchInlineSnapshot(`
      "expect(trace).toHaveSpan("connect")

      No span is named "connect", among 1 span. It is named "POST /orders".
      A span that fits was recorded in this test, but not in what \`capture\` ran.

        POST /orders
      Hint: what other code starts, or what starts outside of its async context, is no part of a capture."
    `)
  })
})

describe('a span of another test', () => {
  test('that runs at the same time', async () => {
    const [one, other] = [begin('orders'), begin('mails > sends them')]
    one.run(() => work('POST /orders'))
    other.run(() => work('send mail'))
    const order = await one.telemetry.trace()
    expect(messageOf(() => expect(order).toHaveSpan('send mail'))).toMatchInlineSnapshot(`
      "expect(trace).toHaveSpan("send mail")

      No span is named "send mail", among 1 span. It is named "POST /orders".
      A span that fits was recorded in the test "mails > sends them", which ran at the same time.

        POST /orders
      Hint: a span belongs to the test in whose async context it starts. Start the work inside of this test, and await it there."
    `)
    other.end()
    expect(messageOf(() => expect(order).toHaveSpan('send mail'))).toContain('which ran at the same time')
  })

  test('that had ended, and left work behind', async () => {
    const other = begin('mails')
    const left = other.run(() => tracer.startSpan('deliver'))
    other.end()
    const one = begin('orders')
    one.run(() => work('POST /orders'))
    context.with(trace.setSpan(ROOT_CONTEXT, left), () => work('send mail'))
    left.end()
    const order = await one.telemetry.trace()
    expect(messageOf(() => expect(order).toHaveSpan('send mail'))).toMatchInlineSnapshot(`
      "expect(trace).toHaveSpan("send mail")

      No span is named "send mail", among 1 span. It is named "POST /orders".
      A span that fits was recorded in the test "mails", which had ended by then.

        POST /orders
      Hint: that work went on when its test was over. Await it there."
    `)
  })

  test('that had ended, is told by the very span', async () => {
    const other = begin('mails')
    const left = other.run(() => tracer.startSpan('deliver'))
    const send = (to: string): void =>
      context.with(trace.setSpan(ROOT_CONTEXT, left), () => tracer.startSpan('send mail', { attributes: { to } }).end())
    send('ann')
    other.end()
    const one = begin('orders')
    one.run(() => work('POST /orders'))
    send('bob')
    left.end()
    const order = await one.telemetry.trace()
    const miss = (to: string): string => messageOf(() => expect(order).toHaveSpan('send mail', { attributes: { to } }))
    expect(miss('bob')).toContain('which had ended by then')
    expect(miss('ann')).toContain('which had ended before this one began')
  })

  test('that had ended before, where this one has no span of the name', async () => {
    const other = begin('lists orders')
    other.run(() => work('pg.connect', ['db.query']))
    other.end()
    const one = begin('orders')
    one.run(() => work('POST /orders', ['db.query']))
    const order = await one.telemetry.trace()
    expect(messageOf(() => expect(order).toHaveSpan('pg.connect'))).toMatchInlineSnapshot(`
      "expect(trace).toHaveSpan("pg.connect")

      No span is named "pg.connect", among 2 spans. They are named "POST /orders" and "db.query".
      A span that fits was recorded in the test "lists orders", which had ended before this one began.

        POST /orders
        └─ db.query
      Hint: what is made once and shared, such as a connection, is traced in the test that needs it first."
    `)
    expect(messageOf(() => expect(order).toHaveSpan('db.query', { parent: 'pg.connect' }))).not.toContain(
      'lists orders',
    )
    expect(messageOf(() => expect(order).toHaveSpan({ child: 'db.query', parent: 'job' }))).not.toContain(
      'lists orders',
    )
  })

  test('that is an earlier run of this one', async () => {
    const other = begin('orders')
    other.run(() => work('pg.connect'))
    other.end()
    const one = begin('orders')
    one.run(() => work('POST /orders'))
    expect(messageOf(() => expect(one.telemetry).toHaveSpan('pg.connect'))).toContain(
      'A span that fits was recorded in another run of this test, which had ended before this one began.',
    )
  })

  test('or of none', async () => {
    work('connect')
    const one = begin('orders')
    one.run(() => work('POST /orders'))
    expect(messageOf(() => expect(one.telemetry).toHaveSpan('connect'))).toMatchInlineSnapshot(`
      "expect(trace).toHaveSpan("connect")

      No span is named "connect", among 1 span. It is named "POST /orders".
      A span that fits belongs to no test: it started outside of any test, or while several ran and with nothing to tell whose it is.

        POST /orders
      Hint: spans of \`beforeAll\` and of imports are in \`telemetry.unattributed()\`. Where tests are concurrent, start the work inside of this one, and await it there."
    `)
  })

  test('is not told where the hub has let it go', async () => {
    const other = begin('mails')
    other.run(() => work('send mail'))
    other.end()
    for (let i = 0; i < 40; i++) begin(`test ${i}`).end()
    const one = begin('orders')
    one.run(() => work('POST /orders'))
    expect(messageOf(() => expect(one.telemetry).toHaveSpan('send mail'))).not.toContain('mails')
  })

  test('is not asked by a predicate that throws on it', async () => {
    work('connect')
    const one = begin('orders')
    one.run(() => work('POST /orders'))
    const isOrder = ({ name }: { name: string }): boolean => {
      if (name === 'connect') throw new Error('what is this?')
      return false
    }
    expect(messageOf(() => expect(one.telemetry).toHaveSpan(isOrder))).toContain('No span fits')
  })
})

describe('nothing recorded', () => {
  test('has the same reasons wherever it is found', async () => {
    const [one, other] = [begin('orders'), begin('mails')]
    other.run(() => work('send mail', ['smtp', 'smtp']))
    expect(await failureOf(one.telemetry.trace())).toMatchInlineSnapshot(`
      "No trace was recorded: not a single span started within 30 ms.

      Spans that started meanwhile were recorded elsewhere:
        in the test "mails": "send mail" and "smtp" (2 spans)
      Hint: a span belongs to the test in whose async context it starts. Start the work inside of this one."
    `)
    expect(messageOf(() => expect(one.telemetry).toHaveSpan('send mail'))).toMatchInlineSnapshot(`
      "expect(trace).toHaveSpan("send mail")

      Nothing was recorded: there is not a single span here, so there is nothing to judge.

      Spans that started meanwhile were recorded elsewhere:
        in the test "mails": "send mail" and "smtp" (2 spans)
      Hint: a span belongs to the test in whose async context it starts. Start the work inside of this one."
    `)
    const empty = await one.telemetry.traces()
    expect(messageOf(() => expect(empty).toHaveNoErrors())).toContain('in the test "mails"')
    expect(messageOf(() => expect(one.telemetry.now()).toMatchTrace('send mail'))).toContain('in the test "mails"')
    expect(messageOf(() => expect(one.telemetry).toHaveSpan('send mail', { times: { min: 0, max: 1 } }))).toBe(
      'It did not fail.',
    )
  })

  test('names three other tests at the most', async () => {
    const one = begin('orders')
    for (const name of ['a', 'b', 'c', 'd', 'e']) begin(name).run(() => work(`span of ${name}`))
    expect(await failureOf(one.telemetry.trace())).toContain('  and in 2 more')
  })

  test('by a capture tells what the test did beside it', async () => {
    const { telemetry, run } = begin('orders')
    let span: ApiSpan | undefined
    const traces = await run(() =>
      telemetry.capture(() => {
        hub().run(scopes[0] as Scope, () => (span = tracer.startSpan('elsewhere')))
      }),
    )
    span?.end()
    expect(messageOf(() => expect(traces).toHaveSpan('elsewhere'))).toMatchInlineSnapshot(`
      "expect(trace).toHaveSpan("elsewhere")

      Nothing was recorded: there is not a single span here, so there is nothing to judge.

      Spans that started meanwhile were recorded elsewhere:
        in this test, but not in what \`capture\` ran: "elsewhere"
      Hint: a span belongs to the test in whose async context it starts. Start the work inside of this one."
    `)
  })
})
