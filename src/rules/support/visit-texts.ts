import type { AttributePlace, Fault, RuleContext, Visitor } from '../../lint/define-rule.ts'
import type { Span } from '../../trace/span.ts'
import { type Found, redactWith, type TextSearch } from './found.ts'
import { findInValue } from './find-in-value.ts'
import { maskSecret } from './mask.ts'
import { rememberClean } from './remember-clean.ts'

/** The messages of a rule that looks at every text of a span. */
export type TextMessage = 'attribute' | 'name' | 'status'

/** What holds the thing, as it stands in front of a span's name. */
const holders: Readonly<Record<AttributePlace, string>> = {
  span: '',
  event: 'an event of ',
  link: 'a link of ',
  resource: 'the resource of ',
  scope: 'the scope of ',
}

/** Makes a visitor that looks for something in every text that a span, its resource and its scope hold. */
export function visitTexts(search: TextSearch, report: RuleContext<object, TextMessage>['report']): Visitor {
  const { find, needsKey } = search
  const findInName = rememberClean(find)

  function tell(messageId: TextMessage, place: AttributePlace, span: Span, found: Found, attribute?: string): void {
    const { id, what, secret } = found
    const fault: Fault<TextMessage> = {
      messageId,
      span,
      place,
      received: maskSecret(secret),
      data: { what, of: holders[place] },
      key: id,
    }
    report(attribute === undefined ? fault : { ...fault, attribute })
  }

  return {
    attribute(key, place) {
      const keyed = needsKey(key) ? key : undefined
      const findHere = rememberClean(find)
      return (value, span) => {
        const found =
          typeof value === 'string' && keyed === undefined ? findHere(value) : findInValue(value, search, keyed)
        if (found) tell('attribute', place, span, found, key)
      }
    },
    scope(scope, span) {
      const found = find(scope.name)
      if (found) tell('name', 'scope', span, found)
    },
    span(span) {
      const named = findInName(span.name)
      if (named) tell('name', 'span', span, named)
      const { message } = span.status
      const told = message === undefined ? undefined : find(message)
      if (told) tell('status', 'span', span, told)
      for (const { name } of span.events) {
        const found = findInName(name)
        if (found) tell('name', 'event', span, found)
      }
    },
    redact: (text) => redactWith(find, text),
  }
}
