import type { Span } from '../../trace/span.ts'
import { assign } from '../assign.ts'
import type { FieldCheck } from '../field-check.ts'

/** How to match and print the items of one list of a span. */
interface Listing<Pattern, Item> {
  items(span: Span): readonly Item[]
  fits(pattern: Pattern, item: Item): boolean
  print(pattern: Pattern): string
  printAll(items: readonly Item[]): string
}

/** Each pattern fits an item of its own; further items may be there. */
export function oneToOneCheck<Pattern, Item>(
  field: string,
  patterns: readonly Pattern[],
  { items, fits, print, printAll }: Listing<Pattern, Item>,
): FieldCheck {
  const unmatched = (span: Span): Pattern[] => {
    const there = items(span)
    const given = assign(patterns.length, there.length, (p, i) => fits(patterns[p] as Pattern, there[i] as Item))
    return patterns.filter((_, p) => given[p] === -1)
  }
  const only = patterns.length === 1 ? patterns[0] : undefined
  return {
    size: patterns.length,
    test: (span) => {
      const there = items(span)
      if (there.length < patterns.length) return false
      if (only !== undefined) return there.some((item) => fits(only, item))
      return unmatched(span).length === 0
    },
    differences: (span) => {
      const there = items(span)
      const received = there.length === 0 ? `no ${field}` : printAll(there)
      return unmatched(span).map((one) => ({ field, expected: print(one), received, far: there.length === 0 }))
    },
  }
}
