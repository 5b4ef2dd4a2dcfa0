import { closestText, editDistance } from '../../trace/closest-text.ts'

/** The name that a text is a slip of the pen for: no more than one letter in seven is wrong. */
export function slipFor(text: string, names: readonly string[]): string | undefined {
  const nearest = closestText(text, names)
  if (nearest === undefined) return undefined
  const distance = editDistance(text.toLowerCase(), nearest.toLowerCase())
  return distance <= Math.floor(text.length / 7) ? nearest : undefined
}

/**
 * The value that another way to write it stands for: in other letters (`PostgreSQL`), cut short (`postgres`), without what
 * stands before the dot (`dynamodb`), or with a slip of the pen.
 */
export function variantFor(text: string, values: readonly string[]): string | undefined {
  const bare = plain(text)
  const same = values.find((value) => plain(value) === bare)
  if (same !== undefined || bare.length < 3) return same
  const whole = values.filter((value) => plain(value.slice(value.lastIndexOf('.') + 1)) === bare)
  if (whole.length === 1) return whole[0]
  const longer = bare.length < 4 ? [] : values.filter((value) => plain(value).startsWith(bare))
  return longer.length === 1 ? longer[0] : slipFor(text, values)
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z\d]/g, '')
}
