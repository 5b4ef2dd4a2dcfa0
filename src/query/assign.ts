/**
 * A maximum one-to-one assignment of patterns to items, by augmenting paths: as many patterns as possible get an item of
 * their own. Returns, for each pattern, the index of its item, or -1.
 */
export function assign(patterns: number, items: number, fits: (pattern: number, item: number) => boolean): number[] {
  const takenBy = Array.from({ length: items }, () => -1)
  const given = Array.from({ length: patterns }, () => -1)
  for (let pattern = 0; pattern < patterns; pattern++) {
    const wantedBy = new Map<number, number>()
    let item = findFree(pattern, takenBy, wantedBy, fits)
    while (item !== undefined) {
      const holder = wantedBy.get(item) as number
      const before = given[holder] as number
      takenBy[item] = holder
      given[holder] = item
      item = before === -1 ? undefined : before
    }
  }
  return given
}

/** Looks for a free item, for the pattern or for one that would then make way for it; notes for whom each item is. */
function findFree(
  pattern: number,
  takenBy: readonly number[],
  wantedBy: Map<number, number>,
  fits: (pattern: number, item: number) => boolean,
): number | undefined {
  const queue = [pattern]
  for (const asking of queue) {
    const taken: number[] = []
    for (let item = 0; item < takenBy.length; item++) {
      if (wantedBy.has(item) || !fits(asking, item)) continue
      wantedBy.set(item, asking)
      if (takenBy[item] === -1) return item
      taken.push(takenBy[item] as number)
    }
    for (const holder of taken) queue.push(holder)
  }
  return undefined
}
