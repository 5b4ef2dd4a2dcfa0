import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { runInNewContext } from 'node:vm'
import type { EventSketch } from '../support/make-trace.ts'
import { exception, makeTrace, span } from '../support/make-trace.ts'
import { shopTrace } from '../support/shop-traces.ts'

class CardDeclined extends Error {
  override readonly name = 'CardDeclined'
}
class Unnamed extends Error {}

const charge = shopTrace().find('POST /charge')
const withEvents = (...events: EventSketch[]) => makeTrace(span('work', { events })).find('work')
const failed = withEvents(exception('Error', 'out of stock'))
const quiet = makeTrace(span('quiet', { status: 'error' })).find('quiet')

describe('passes', () => {
  test('on any exception, when none is named', () => {
    expect(charge).toHaveException()
  })

  test('by type, by message, and by both', () => {
    expect(charge).toHaveException('CardDeclined')
    expect(charge).toHaveException(/insufficient/)
    expect(charge).toHaveException({ type: /^Card/, message: 'insufficient funds' })
    expect(charge).toHaveException({ message: expect.stringContaining('funds') })
  })

  test('by the error that was thrown, and by its class', () => {
    expect(charge).toHaveException(new CardDeclined('insufficient funds'))
    expect(charge).toHaveException(CardDeclined)
    expect(failed).toHaveException(new Error('out of stock'))
    expect(failed).toHaveException(Error)
  })

  test('by an error of another realm', () => {
    expect(failed).toHaveException(runInNewContext('new Error("out of stock")') as Error)
    expect(failed).toHaveException(runInNewContext('Error') as typeof Error)
  })

  test('by an error that has a code, which the SDK records as the type', () => {
    const missing = withEvents(exception('ENOENT', 'no such file'))
    expect(missing).toHaveException(Object.assign(new Error('no such file'), { code: 'ENOENT' }))
  })

  test('by an error without a message, of which the SDK records none', () => {
    const silent = withEvents({ name: 'exception', attributes: { 'exception.type': 'Error' } })
    expect(silent).toHaveException(new Error())
    expect(failed).not.toHaveException(new Error())
  })

  test('when one of several is it', () => {
    expect(withEvents(exception('A', 'a'), exception('B', 'b'))).toHaveException({ type: 'B', message: 'b' })
    expect(withEvents(exception('A', 'a'), exception('B', 'b'))).not.toHaveException({ type: 'A', message: 'b' })
  })

  test('negated, on another type or message, and where none was recorded', () => {
    expect(charge).not.toHaveException('Card')
    expect(charge).not.toHaveException(new CardDeclined('expired'))
    expect(charge).not.toHaveException(Error)
    expect(charge).not.toHaveException(new Error('insufficient funds'))
    expect(quiet).not.toHaveException()
    expect(makeTrace(span('a', { events: ['retry'] })).find('a')).not.toHaveException(/./)
  })
})

describe('fails', () => {
  test('on another message', () => {
    expect(() => expect(charge).toHaveException(new CardDeclined('card expired'))).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveException(new CardDeclined("card expired"))

      The only such exception of the span "POST /charge" differs:
        exception.message   expected "card expired"   received "insufficient funds"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('on another type', () => {
    expect(() => expect(charge).toHaveException(Object.assign(new Error('insufficient funds'), { code: 'E402' })))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveException(new Error("insufficient funds"))

      The only such exception of the span "POST /charge" differs:
        exception.type   expected "E402" or "Error"   received "CardDeclined"

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
  })

  test('on a class that does not set its name', () => {
    expect(() => expect(failed).toHaveException(Unnamed)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveException(Unnamed)

      The only such exception of the span "work" differs:
        exception.type   expected "Unnamed"   received "Error"

        work   ← here
      Hint: an error is recorded by its \`name\`, which is "Error" unless the class Unnamed sets it.]
    `)
  })

  test('on a message where the type is asked for', () => {
    expect(() => expect(failed).toHaveException('out of stock')).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveException("out of stock")

      The only such exception of the span "work" differs:
        exception.type   expected "out of stock"   received "Error"

        work   ← here
      Hint: a string is the type; { message: "out of stock" } asks for the message.]
    `)
  })

  test('on several others', () => {
    expect(() =>
      expect(withEvents(exception('A', 'a'), exception('B', 'b'))).toHaveException({ type: 'B', message: /c/ }),
    ).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveException({ type: "B", message: /c/ })

      None of the 2 such exceptions of the span "work" fits. The nearest differs in:
        exception.message   expected /c/   received "b"
      They are:
        ! exception {exception.message: "a", exception.type: "A"}
        ! exception {exception.message: "b", exception.type: "B"}

        work   ← here]
    `)
  })

  test('where none was recorded', () => {
    expect(() => expect(quiet).toHaveException()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveException()

      The span "quiet" has no exception. It has no events at all.

        quiet [error]   ← here
      Hint: the status error alone records no exception; span.recordException() does.]
    `)
    expect(() => expect(withEvents({ name: 'retry' })).toHaveException(Error)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).toHaveException(Error)

      The span "work" has no exception. Its only event is:
        ! retry

        work   ← here]
    `)
  })

  test('negated', () => {
    expect(() => expect(charge).not.toHaveException()).toThrowErrorMatchingInlineSnapshot(`
      [Error: expect(span).not.toHaveException()

      The span "POST /charge" recorded this exception:
        ! exception {exception.message: "insufficient funds", exception.type: "CardDeclined"}

        GET /orders/:id [server @shop]
        ├─ load order
        │  ├─ db.query [client]
        │  └─ db.query [client]
        └─ POST [client error]
           └─ POST /charge [server @payments error]   ← here]
    `)
    expect(() => expect(charge).not.toHaveException(CardDeclined)).toThrow(').not.toHaveException(CardDeclined)')
  })
})

describe('refuses', () => {
  test.each([
    [
      'undefined, given as such',
      undefined,
      'exception is a type, a RegExp for the message, or { type, message }; not undefined.',
    ],
    ['a number', 402, 'exception is a type, a RegExp for the message, or { type, message }; not the number 402.'],
    [
      'a function that is no class of errors',
      () => true,
      'exception is a type, a RegExp for the message, or { type, message }; not a function.',
    ],
    ['a field that there is not', { typ: 'Error' }, '"typ" is not a field of exception. Did you mean "type"?'],
  ])('%s', (_, thrown, fact) => {
    expect(() => expect(charge).not.toHaveException(thrown as never)).toThrow(fact)
  })
})
