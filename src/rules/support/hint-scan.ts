const most = 0x7fff

/** A text to be looked for, and where in it the three characters stand that are looked for first. */
interface Hint {
  readonly text: string
  readonly offset: number
}

/** Whether `found` said true of any hint; it is given each with the place where it begins. */
export type HintScan = (text: string, found: (hint: string, start: number) => boolean) => boolean

/**
 * Makes a fast search for many short texts at once: it calls `found` with each that a text holds, until that says true.
 * A value passes through here for each secret that it does not hold, so this looks at each character once.
 */
export function makeHintScan(texts: readonly string[]): HintScan {
  const places = new Uint8Array(most + 1)
  const groups: Hint[][] = [[]]
  for (const text of texts) {
    const offset = rarest(text)
    const sum = sumOf(text.slice(offset, offset + 3))
    const place = places[sum] || groups.push([]) - 1
    places[sum] = place
    groups[place]?.push({ text, offset })
  }
  return (text, found) => {
    let sum = 0
    for (let i = 0; i < text.length; i++) {
      sum = ((sum << 5) ^ text.charCodeAt(i)) & most
      const place = places[sum]
      if (place !== 0) {
        for (const hint of groups[place ?? 0] ?? []) {
          const start = i - 2 - hint.offset
          if (text.startsWith(hint.text, start) && found(hint.text, start)) return true
        }
      }
    }
    return false
  }
}

/** The sum of the last three characters: older ones have been shifted out. */
function sumOf(three: string): number {
  let sum = 0
  for (let i = 0; i < three.length; i++) sum = ((sum << 5) ^ three.charCodeAt(i)) & most
  return sum
}

/** Where a hint's rarest three characters begin: signs, digits and capitals are rarer than small letters. */
function rarest(text: string): number {
  let best = 0
  let most = -1
  for (let offset = 0; offset + 3 <= text.length; offset++) {
    const weight = text.slice(offset, offset + 3).replaceAll(/[a-z .-]/g, '').length
    if (weight > most) [best, most] = [offset, weight]
  }
  return best
}
