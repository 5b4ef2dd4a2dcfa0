/** A line of a diff: `- ` where it was expected, `+ ` where it was received, two spaces where both have it. */
export interface DiffLine {
  readonly text: string
  readonly changed: boolean
}

/** The shortest diff of two texts, line by line. What is the same at both ends is passed over first. */
export function diffLines(expected: readonly string[], received: readonly string[]): DiffLine[] {
  let start = 0
  while (start < expected.length && expected[start] === received[start]) start++
  let end = 0
  const most = Math.min(expected.length, received.length) - start
  while (end < most && expected.at(-1 - end) === received.at(-1 - end)) end++
  const same = (lines: readonly string[]): DiffLine[] => lines.map((line) => ({ text: `  ${line}`, changed: false }))
  return [
    ...same(expected.slice(0, start)),
    ...diffMiddle(expected.slice(start, expected.length - end), received.slice(start, received.length - end)),
    ...same(end === 0 ? [] : expected.slice(-end)),
  ]
}

/** By the longest common subsequence, as a table of its lengths. */
function diffMiddle(expected: readonly string[], received: readonly string[]): DiffLine[] {
  const width = received.length + 1
  const common = new Uint32Array((expected.length + 1) * width)
  const at = (e: number, r: number): number => common[e * width + r] as number
  for (let e = expected.length - 1; e >= 0; e--) {
    for (let r = received.length - 1; r >= 0; r--) {
      common[e * width + r] = expected[e] === received[r] ? at(e + 1, r + 1) + 1 : Math.max(at(e + 1, r), at(e, r + 1))
    }
  }
  const out: DiffLine[] = []
  let [e, r] = [0, 0]
  while (e < expected.length || r < received.length) {
    if (e < expected.length && r < received.length && expected[e] === received[r]) {
      out.push({ text: `  ${expected[e++]}`, changed: false })
      r++
    } else if (r >= received.length || (e < expected.length && at(e + 1, r) >= at(e, r + 1))) {
      out.push({ text: `- ${expected[e++]}`, changed: true })
    } else out.push({ text: `+ ${received[r++]}`, changed: true })
  }
  return out
}
