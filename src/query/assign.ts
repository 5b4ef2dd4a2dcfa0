/**
 * A maximum one-to-one assignment of patterns to items, by augmenting paths: as many patterns as possible get an item of
 * their own. Returns, for each pattern, the index of its item, or -1.
 */
export function assign(patterns: number, items: number, fits: (pattern: number, item: number) => boolean): number[] {
  const takenBy = Array.from({ length: items }, () => -1)
  const given = Array.from({ length: patterns }, () => -1)
  const give = (pattern: number, tried: Set<number>): boolean => {
    for (let item = 0; item < items; item++) {
      if (tried.has(item) || !fits(pattern, item)) continue
      tried.add(item)
      const holder = takenBy[item] as number
      if (holder !== -1 && !give(holder, tried)) continue
      takenBy[item] = pattern
      given[pattern] = item
      return true
    }
    return false
  }
  for (let pattern = 0; pattern < patterns; pattern++) give(pattern, new Set())
  return given
}
