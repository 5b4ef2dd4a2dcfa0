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
  const start = sameAtStart(a, b)
  const end = sameAtEnd(a, b, start)
  return distanceWithin(a.slice(start, a.length - end), b.slice(start, b.length - end), limit)
}

/** Fills the table of distances row by row, and in each row only the cells that can be below the limit. */
function distanceWithin(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 2 }, (_, i) => i)
  let row = previous.slice()
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit)
    const to = Math.min(b.length, i + limit)
    row[from - 1] = from === 1 ? i : limit
    let least = limit
    for (let j = from; j <= to; j++) {
      const change = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const value = Math.min(change, (previous[j] as number) + 1, (row[j - 1] as number) + 1)
      row[j] = value
      if (value < least) least = value
    }
    row[to + 1] = limit
    if (least >= limit && i >= limit) return limit
    ;[previous, row] = [row, previous]
  }
  return Math.min(previous[b.length] as number, limit)
}

function sameAtStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function sameAtEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let length = 0
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}
