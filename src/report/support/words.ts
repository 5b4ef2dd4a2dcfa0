/** A number with separators: `250,000`. Made by hand, because `Intl` costs a start 20 ms. */
export function printNumber(value: number): string {
  return String(Math.round(value)).replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ',')
}

/** A count of things: `1 span`, `2,000 spans`. */
export function countOfThings(count: number, thing: string): string {
  return `${printNumber(count)} ${thing}${count === 1 ? '' : 's'}`
}

/** A duration: `12 ms`, `1.8 s`. */
export function printDuration(ms: number): string {
  return ms < 1000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** Text in one line that a terminal cannot take for commands: control characters are written as escapes. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, escapeCharacter)
}

function escapeCharacter(character: string): string {
  const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
  return short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
