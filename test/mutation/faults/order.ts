import type { SpanData } from '../../../src/trace/span-data.ts'
import { childrenOf, type Specimen, subtreeOf } from '../model/specimen.ts'
import { ranBefore, shiftSpans } from '../model/time.ts'
import type { Fault, Place } from './fault.ts'

/** When siblings ran. */
export const orderFaults: readonly Fault[] = [
  {
    name: 'sequential, order reversed',
    places: (specimen) =>
      neighbours(specimen)
        .filter(([first, second]) => ranBefore(first, second))
        .map(([first, second]) =>
          at(
            specimen,
            [first, second],
            ['order', 'before'],
            [endOf(second) - endOf(first), first.startTimeUnixNano - second.startTimeUnixNano],
          ),
        ),
  },
  {
    name: 'sequential, made parallel',
    places: (specimen) =>
      neighbours(specimen)
        .filter(([first, second]) => ranBefore(first, second) && endOf(first) > first.startTimeUnixNano + 1n)
        .map(([first, second]) => {
          const middle = (first.startTimeUnixNano + endOf(first)) / 2n
          return at(specimen, [first, second], ['before'], [0n, middle - second.startTimeUnixNano])
        }),
  },
  {
    name: 'parallel, made sequential',
    places: (specimen) =>
      neighbours(specimen)
        .filter(([first, second]) => !ranBefore(first, second) && first.endTimeUnixNano !== undefined)
        .map(([first, second]) =>
          at(
            specimen,
            [first, second],
            ['overlap', 'overlaps', 'order'],
            [0n, endOf(first) - second.startTimeUnixNano],
          ),
        ),
  },
]

/** Siblings of one process, each with the one that started next. */
function neighbours(specimen: Specimen): [SpanData, SpanData][] {
  return [undefined, ...specimen.spans].flatMap((parent) => {
    const children = childrenOf(specimen, parent)
    return children.flatMap((second, i) => {
      const first = children[i - 1]
      const together = first && first.traceId === second.traceId && isOneProcess(first, second)
      return together ? [[first, second] as [SpanData, SpanData]] : []
    })
  })
}

function isOneProcess(a: SpanData, b: SpanData): boolean {
  return JSON.stringify(a.resource.attributes) === JSON.stringify(b.resource.attributes)
}

function at(
  specimen: Specimen,
  spans: readonly [SpanData, SpanData],
  words: readonly string[],
  shifts: readonly [bigint, bigint],
): Place {
  return () => {
    const [first, second] = spans.map((span) => subtreeOf(specimen, span))
    const shiftOf = (span: SpanData): bigint => (first?.has(span) ? shifts[0] : second?.has(span) ? shifts[1] : 0n)
    return { specimen: shiftSpans(specimen, shiftOf), names: spans.map(({ name }) => ({ span: name, words })) }
  }
}

function endOf(span: SpanData): bigint {
  return span.endTimeUnixNano ?? span.startTimeUnixNano
}
