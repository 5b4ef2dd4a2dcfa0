const lineFeed = 0x0a

/**
 * The last offset at which a document must start, whatever stands before: behind a line feed that has a closing bracket
 * before it and an opening one after it, which inside of a document would need a comma. -1 where there is none.
 */
export function lastCut(bytes: Buffer): number {
  let at = bytes.lastIndexOf(lineFeed)
  while (at > 0 && !isCut(bytes, at)) at = bytes.lastIndexOf(lineFeed, at - 1)
  return at > 0 ? at + 1 : -1
}

/** The first such offset; -1 where there is none. */
export function firstCut(bytes: Buffer): number {
  let at = bytes.indexOf(lineFeed)
  while (at >= 0 && !isCut(bytes, at)) at = bytes.indexOf(lineFeed, at + 1)
  return at >= 0 ? at + 1 : -1
}

function isCut(bytes: Buffer, at: number): boolean {
  const before = bytes[at - 1] === 0x0d ? bytes[at - 2] : bytes[at - 1]
  const after = bytes[at + 1]
  return (before === 0x7d || before === 0x5d) && (after === 0x7b || after === 0x5b)
}
