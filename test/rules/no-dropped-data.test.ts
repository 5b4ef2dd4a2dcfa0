import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noDroppedData } from '../../src/rules/no-dropped-data.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-dropped-data', () => {
  testRule(noDroppedData, {
    registry: builtinRegistry(),
    valid: ['a', { name: 'a', data: { dropped: { attributes: 0, events: 0, links: 0 } } }, 'a {dropped: 7}'],
    invalid: [
      {
        trace: { name: 'a', data: { dropped: { attributes: 2, events: 1, links: 0 } } },
        findings: [
          {
            messageId: 'dropped',
            expected: 'OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT and OTEL_SPAN_EVENT_COUNT_LIMIT',
            message:
              '"a" lost 2 attributes and 1 event to the limits of the SDK. Record less on it, or raise OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT and OTEL_SPAN_EVENT_COUNT_LIMIT.',
          },
        ],
      },
      {
        trace: { name: 'a', data: { dropped: { attributes: 0, events: 0, links: 1 } } },
        findings: [{ messageId: 'dropped', expected: 'OTEL_SPAN_LINK_COUNT_LIMIT' }],
      },
      {
        trace: { name: 'a', data: { dropped: { attributes: 0, events: 9, links: 0 } } },
        findings: [{ messageId: 'dropped', expected: 'OTEL_SPAN_EVENT_COUNT_LIMIT' }],
      },
    ],
  })
})
