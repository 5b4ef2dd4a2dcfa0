import type { AttributePlace, Fault, RuleContext, Visitor } from '../../lint/define-rule.ts'
import type { Span } from '../../trace/span.ts'
import { type Found, redactWith, type TextSearch } from './found.ts'
import { findInValue } from './find-in-value.ts'
import { maskSecret } from './mask.ts'

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
    attribute(key, place, type) {
      if (type === 'boolean') return undefined
      const keyed = needsKey(key) ? key : undefined
      return (value, span) => {
        const found = typeof value === 'string' && keyed === undefined ? find(value) : findInValue(value, search, keyed)
        if (!found) return 'fine'
        tell('attribute', place, span, found, key)
        return undefined
      }
    },
    scope(scope, span) {
      const found = find(scope.name)
      if (found) tell('name', 'scope', span, found)
    },
    name(name, span) {
      const found = find(name)
      if (!found) return 'fine'
      tell('name', 'span', span, found)
      return undefined
    },
    shape({ hasStatusMessage, hasEvents }) {
      if (!hasStatusMessage && !hasEvents) return undefined
      return (span) => {
        const { message } = span.status
        const told = message === undefined ? undefined : find(message)
        if (told) tell('status', 'span', span, told)
        for (const { name } of span.events) {
          const found = find(name)
          if (found) tell('name', 'event', span, found)
        }
      }
    },
    redact: (text) => redactWith(find, text),
  }
}
