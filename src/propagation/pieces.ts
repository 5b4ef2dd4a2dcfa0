/** A part of a header, and where it stands in it. */
export interface Piece {
  readonly text: string
  readonly start: number
}

/** The parts between separators. */
export function splitAt({ text, start }: Piece, separator: string): Piece[] {
  let at = start
  return text.split(separator).map((part) => {
    const piece = { text: part, start: at }
    at += part.length + separator.length
    return piece
  })
}

/** A part without the spaces and tabs around it: the optional whitespace of RFC 9110 section 5.6.3. */
export function trimPiece({ text, start }: Piece): Piece {
  let from = 0
  let to = text.length
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  return { text: text.slice(from, to), start: start + from }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}
