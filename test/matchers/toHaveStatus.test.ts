import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { exception, makeTrace, span } from '../support/make-trace.ts'
import { shopTrace } from '../support/shop-traces.ts'

const charge = shopTrace().find('POST /charge')
const job = makeTrace(
  span('job', { status: 'ok' }, [
    span('step', { events: [exception('Timeout', 'late')] }),
    span('tail', { open: true }),
  ]),
)
const [ok, unset, open] = [job.find('job'), job.find('step'), job.find('tail')]

describe('passes', () => {
  test('by code, by message, and by both', () => {
    expect(charge).toHaveStatus('error')
    expect(charge).toHaveStatus({ message: 'card declined' })
    expect(charge).toHaveStatus({ code: 'error', message: /declined/ })
    expect(ok).toHaveStatus('ok')
    expect(unset).toHaveStatus('unset')
  })

  test('negated, on another code or message', () => {
    expect(charge).not.toHaveStatus('ok')
    expect(charge).not.toHaveStatus({ code: 'error', message: 'timeout' })
    expect(unset).not.toHaveStatus({ message: /./ })
  })
})

describe('fails', () => {
  test('and shows the code', () => {
    expect(() => expect(charge).toHaveStatus('unset')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveStatus("unset")

      The status of the span "POST /charge" differs:
        status   expected unset   received error "card declined"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('and shows the message', () => {
    expect(() => expect(charge).toHaveStatus({ code: 'error', message: 'timeout' }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveStatus({ code: "error", message: "timeout" })

      The status of the span "POST /charge" differs:
        status.message   expected "timeout"   received "card declined"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('and says that a recorded exception sets no status', () => {
    expect(() => expect(unset).toHaveStatus('error')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveStatus("error")

      The status of the span "step" differs:
        status   expected error   received unset

        job [ok]
        ├─ step   ← here
        └─ tail [open]
      Hint: an exception was recorded, which does not set the status; span.setStatus() does.]
    `)
  })

  test('and says that a success is left unset', () => {
    expect(() => expect(unset).toHaveStatus('ok')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveStatus("ok")

      The status of the span "step" differs:
        status   expected ok   received unset

        job [ok]
        ├─ step   ← here
        └─ tail [open]
      Hint: a success is left unset by instrumentations; only code that calls setStatus() makes it ok.]
    `)
  })

  test('and says that the span is still open', () => {
    expect(() => expect(open).toHaveStatus('ok')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveStatus("ok")

      The status of the span "tail" differs:
        status   expected ok   received unset

        job [ok]
        ├─ step
        └─ tail [open]   ← here
      Hint: the span is still open; what is set on it later is not seen here.]
    `)
  })

  test('negated, and shows the status', () => {
    expect(() => expect(charge).not.toHaveStatus('error')).toThrowErrorMatchingInlineSnapshot(
      `
      [Error: expect(span).not.toHaveStatus("error")

      The span "POST /charge" has the status error "card declined".

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `,
    )
  })
})

describe('refuses', () => {
  test('a code that there is not', () => {
    expect(() => expect(charge).not.toHaveStatus('failed' as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: status must be one of unset, ok, error, not "failed".]`,
    )
  })

  test('the number by which the OpenTelemetry API names a code', () => {
    expect(() => expect(charge).not.toHaveStatus(2 as never)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: status must be one of unset, ok, error, not the number 2. Did you mean "error"?]`,
    )
  })

  test('a part that there is not', () => {
    expect(() =>
      expect(charge).not.toHaveStatus({ code: 'error', text: 'x' } as never),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: "text" is not a field of a status. The fields are: code, message.]`,
    )
  })

  test('no parts at all', () => {
    expect(() => expect(charge).not.toHaveStatus({})).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: A status pattern needs a code or a message.]`,
    )
  })
})
