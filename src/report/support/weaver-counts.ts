/** Sums by key, sorted by key. */
export function weaverCounts(entries: readonly (readonly [key: string, count: number])[]): object {
  const sums = new Map<string, number>()
  for (const [key, count] of entries) sums.set(key, (sums.get(key) ?? 0) + count)
  return Object.fromEntries([...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
