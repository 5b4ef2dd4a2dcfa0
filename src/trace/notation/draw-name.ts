/** Controls, separators and invisible signs; not the space, nor what holds an emoji together. */
const invisible = /(?! |\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Z}\p{Surrogate}]/u
const ascii = /^[\x20-\x7e]*$/
/** Most names are of this sort, and are spared the costlier tests. */
const plain = /^\w[\w./:-]*(?: [\w./:-]+)*$/
const eachInvisible = new RegExp(invisible, 'gu')
const structural = /[\u2500-\u257f\u2190]| {2}| [[{#]/
const misleadingStart = /^(?:["'/!#[{ ]|~>|\.\.\.)/
const misleadingWhole = /^\*?$| $/

/** Draws a name bare where it reads as nothing else, and quoted otherwise. */
export function drawName(name: string): string {
  if (plain.test(name)) return name
  const misleading = [structural, misleadingStart, misleadingWhole, invisible].some((sign) => sign.test(name))
  return misleading ? drawString(name) : name
}

/** Draws a string in JSON's quotes, with every invisible character escaped. */
export function drawString(text: string): string {
  const quoted = JSON.stringify(text)
  return ascii.test(quoted) ? quoted : quoted.replaceAll(eachInvisible, escapeUnits)
}

function escapeUnits(character: string): string {
  return character.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
