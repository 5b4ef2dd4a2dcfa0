/** More edits than this are another word, however long the text. */
const mostEdits = 16

/** The candidate that is fewest edits away, if any is near enough to be a slip of the pen. */
export function closestText(text: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = slipLimit(text)
  for (const candidate of candidates) {
    const distance = editDistance(text.toLowerCase(), candidate.toLowerCase(), bestDistance)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** The number of edits from which on a text is no slip of the pen. */
export function slipLimit(text: string): number {
  return Math.min(mostEdits, Math.max(1, Math.floor(text.length * 0.4))) + 1
}

/** The number of inserted, removed and changed characters between two texts; `limit` where it is that or more. */
export function editDistance(a: string, b: string, limit: number = Infinity): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = Array.from<number>({ length: b.length + 1 }).fill(limit)
    row[0] = i
    const from = Math.max(1, i - limit)
    const to = Math.min(b.length, i + limit)
    let least = i
    for (let j = from; j <= to; j++) {
      const change = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const value = Math.min(change, (previous[j] as number) + 1, (row[j - 1] as number) + 1)
      row[j] = value
      least = Math.min(least, value)
    }
    if (least >= limit) return limit
    previous = row
  }
  return Math.min(previous[b.length] as number, limit)
}
