/** The length that a printed value may have in a row. */
const longest = 80
/** How much of the two ends is shown of a longer one. */
const end = 20
const gap = ' … '

/** Cuts a long text in the middle. */
export function shorten(text: string, length: number = longest): string {
  if (text.length <= length) return text
  const tail = Math.min(end, Math.floor(length / 4))
  return join([text.slice(0, length - tail - gap.length), text.slice(-tail)])
}

/** Cuts two long texts such that the first place where they differ is shown. */
export function shortenPair(a: string, b: string): [string, string] {
  const place = firstDifference(a, b)
  return [shortenAround(a, place), shortenAround(b, place)]
}

function shortenAround(text: string, place: number): string {
  const shownByEnds = place < longest - end - 2 * gap.length || place > text.length - end
  if (text.length <= longest || shownByEnds) return shorten(text)
  const width = longest - 2 * (end + gap.length)
  const from = place - Math.floor(width / 2)
  const to = from + width
  if (to >= text.length - end) return join([text.slice(0, end), text.slice(text.length - width - end)])
  return join([text.slice(0, end), text.slice(from, to), text.slice(-end)])
}

function firstDifference(a: string, b: string): number {
  let place = 0
  while (place < a.length && a[place] === b[place]) place++
  return place
}

/** Joins pieces of a text, without the halves of characters at their ends. */
function join(pieces: readonly string[]): string {
  return pieces.map((piece) => piece.replaceAll(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')).join(gap)
}
