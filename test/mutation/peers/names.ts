import type { Naming } from '../faults/fault.ts'
import type { Mark } from './peer.ts'

/**
 * Whether a message names a fault: at one place that it marks as wrong, the span's name stands, and a word for the field is
 * said. A name that only stands somewhere in the drawing of the whole tree, or in the call that is repeated at the top, does
 * not count; nor does a word that stands at another place than the span.
 */
export function namesFault(marks: readonly Mark[], names: readonly Naming[]): boolean {
  return names.some(({ span, words }) =>
    marks.some(
      ({ place, said }) =>
        holds(`${place} ${said}`, span) && (words === undefined || words.some((word) => holds(said, word))),
    ),
  )
}

/** Whether a text holds a word as a whole: `db.system` is not in `db.system.name`. */
function holds(text: string, word: string): boolean {
  const part = String.raw`[\p{L}\p{N}_]`
  const literal = word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return new RegExp(`(?<!${part}|${part}[.-])${literal}(?!${part}|[.-]${part})`, 'u').test(text)
}
