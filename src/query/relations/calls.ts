import type { Span } from '../../trace/span.ts'
import { list } from '../explain/words.ts'
import type { FieldCheck } from '../field-check.ts'
import { allOf } from '../field-check.ts'
import { withCheck } from '../fields/predicate.ts'
import { textCheck } from '../fields/text.ts'
import { requireText } from '../refuse.ts'
import type { TextPattern } from '../span-pattern.ts'
import { printTextPattern, textFits } from '../text-pattern.ts'
import { servicesCalledBy } from './hops.ts'

/**
 * A span with which one service calls another: client to server or producer to consumer, over the tree or over a link. Of the
 * spans of `from` that lead to `to` it is the last one that is not internal; spans that name no service do not count.
 * The services are those of `service.name`. A call through a third service is no call of the first.
 *
 * @throws TypeError for a service that is no text pattern.
 * @example
 * expect(trace).toHaveSpan(calls('storefront', 'payments'))
 * expect(trace).not.toHaveSpan({ where: calls(/^web/, 'database') })
 */
export function calls(from: TextPattern, to: TextPattern): (span: Span) => boolean {
  requireText(from, 'The service that calls')
  requireText(to, 'The service that is called')
  const text = `calls(${printTextPattern(from)}, ${printTextPattern(to)})`
  return withCheck(text, allOf([textCheck('service', from, ({ service }) => service), callsCheck(to)]))
}

function callsCheck(to: TextPattern): FieldCheck {
  return {
    size: 1,
    test: (span) => [...servicesCalledBy(span)].some((service) => textFits(to, service)),
    differences: (span) => {
      const names = [...servicesCalledBy(span)].toSorted().map((service) => JSON.stringify(service))
      const received = names.length === 0 ? 'no other service' : list(names)
      return [{ field: 'calls', expected: printTextPattern(to), received, far: names.length === 0 }]
    },
  }
}
