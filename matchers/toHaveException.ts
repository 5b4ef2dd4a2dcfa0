import { attributesFit } from '../src/query/fields/attributes.ts'
import { printField } from '../src/query/print-pattern.ts'
import type { Span } from '../src/trace/span.ts'
import { aboutSpan, quote } from './support/about-span.ts'
import { type Call, messageOf } from './support/call.ts'
import { explainNoEvent, listEvents } from './support/events.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { requireSpan } from './support/subject.ts'
import { isErrorClass, printThrown, thrownAttributes, type ThrownPattern } from './support/thrown.ts'

/**
 * Passes when the span recorded an exception; with an argument, when it recorded this one: the error that was thrown (by
 * its type and its message), a class of errors, a type as a string, a RegExp for the message, or a type and a message.
 *
 * @throws TypeError for a subject that is no span, or what cannot describe an exception.
 * @example
 * expect(span).toHaveException(/declined/)
 * expect(span).toHaveException({ type: 'CardDeclined', message: 'insufficient funds' })
 * @see https://opentelemetry.io/docs/specs/semconv/exceptions/exceptions-spans/
 */
export function toHaveException(
  this: MatcherContext,
  received: unknown,
  ...exception: readonly [] | readonly [thrown: ThrownPattern]
): MatcherResult {
  const args = exception.map((thrown) => printThrown(thrown) ?? printField(thrown))
  const call: Call = { context: this, subject: 'span', matcher: 'toHaveException', args }
  const span = requireSpan(received, call)
  const attributes = exception.length === 0 ? {} : thrownAttributes(exception[0])
  const recorded = span.events.filter(({ name }) => name === 'exception')
  const found = recorded.filter((event) => attributesFit(attributes, event.attributes))
  const pass = found.length > 0
  const explain = (): string => {
    if (pass) {
      const several = found.length === 1 ? 'this exception' : `${found.length} such exceptions`
      return aboutSpan(span, `The span ${quote(span)} recorded ${several}:\n${listEvents(found)}`)
    }
    const { fact, differences } = explainNoEvent(span, { name: 'exception', attributes }, 'exception', 'exception')
    return aboutSpan(span, fact, recorded.length === 0 ? [] : differences) + hint(span, recorded.length, exception[0])
  }
  return { pass, message: messageOf(call, explain) }
}

function hint(span: Span, recorded: number, thrown: ThrownPattern | undefined): string {
  if (recorded === 0) {
    return span.status.code === 'error'
      ? '\nHint: the status error alone records no exception; span.recordException() does.'
      : ''
  }
  const has = (key: string, value: string): boolean => span.events.some(({ attributes }) => attributes[key] === value)
  if (typeof thrown === 'string' && has('exception.message', thrown)) {
    return `\nHint: a string is the type; { message: ${JSON.stringify(thrown)} } asks for the message.`
  }
  return isErrorClass(thrown) && has('exception.type', 'Error')
    ? `\nHint: an error is recorded by its \`name\`, which is "Error" unless the class ${thrown.name} sets it.`
    : ''
}
