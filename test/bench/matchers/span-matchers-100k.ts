import type { Benchmark } from '../support/benchmark.ts'
import { largeTrace } from '../support/large-trace.ts'
import { type Pass, slowestMs } from '../support/passes.ts'

/** Every matcher of one span, that which takes longest: on a span of a large trace, and with queries that many others fit. */
export const benchmark: Benchmark = {
  unit: 'ms',
  limit: 10,
  processes: 3,
  measure: () => {
    const trace = largeTrace(100_000, true)
    const [root, parent, child, link] = [trace.spans[0], ...trace.spans.slice(-3)]
    const withEvent = trace.spans[99_001]
    const passes: readonly Pass[] = [
      ['toHaveAttribute', child, 'server.port', 8080],
      ['toHaveAttributes', child, { 'server.port': 8080, 'server.address': /^shop/ }],
      ['toHaveAttributesExactly', link, link?.attributes],
      ['toHaveStatus', link, 'error'],
      ['toHaveKind', link, link?.kind],
      ['toHaveEvent', withEvent, 'exception'],
      ['toHaveException', withEvent, 'Timeout'],
      ['toHaveDuration', link, { min: 5 }],
      ['toHaveResource', link, { 'service.name': 'last' }],
      ['toHaveScope', link, 'last'],
      ['toBeRootSpan', root],
      ...[parent, 'last parent', {}].map((query): Pass => ['toHaveLinkTo', link, query]),
      ...[parent, 'last parent', {}].map((query): Pass => ['toBeChildOf', link, query]),
      ...[root, 'operation 0', {}].map((query): Pass => ['toBeDescendantOf', link, query]),
      ...[child, 'last child', {}].map((query): Pass => ['toBeSiblingOf', link, query]),
      ...[link, 'last link', /last/].map((query): Pass => ['toRunBefore', root, query]),
      ...[parent, 'last parent', /last/].map((query): Pass => ['toOverlap', link, query]),
    ]
    return slowestMs(passes)
  },
}
