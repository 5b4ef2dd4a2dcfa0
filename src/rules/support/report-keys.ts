import type { RuleContext, Visitor } from '../../lint/define-rule.ts'

/** Makes a visitor that reports every attribute of certain names which holds anything. */
export function reportKeys(
  isUnwanted: (key: string) => boolean,
  report: RuleContext<object, 'captured'>['report'],
): Visitor {
  return {
    attribute(key, place) {
      if (!isUnwanted(key)) return undefined
      return (value, span) => {
        if (value !== null && value !== '') report({ messageId: 'captured', place, attribute: key, span })
      }
    },
  }
}
