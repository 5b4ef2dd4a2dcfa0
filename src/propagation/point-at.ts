/** Longer headers are cut on both sides of what is pointed at. */
const widest = 100
const before = 40

/**
 * Draws a header with carets under a place of it. Characters that do not show are drawn as escapes; a long header is cut.
 *
 * @param position Characters from the start of the header.
 * @param length How many characters to underline; 1, when absent or 0.
 * @example
 * pointAt('00-0af7-b7ad6b7169203331-01', 3, 4)
 * // 00-0af7-b7ad6b7169203331-01
 * //    ^^^^
 */
export function pointAt(header: string, position: number, length = 1): string {
  const start = header.length > widest ? Math.max(0, Math.min(position - before, header.length - widest)) : 0
  const end = Math.min(header.length, start + widest)
  const left = (start > 0 ? '…' : '') + visible(header.slice(start, position))
  const marked = visible(header.slice(position, Math.min(position + length, end)))
  const right = visible(header.slice(Math.min(position + length, end), end)) + (end < header.length ? '…' : '')
  return `${left}${marked}${right}\n${' '.repeat(left.length)}${'^'.repeat(Math.max(1, marked.length))}`
}

function visible(text: string): string {
  return text.replaceAll(/[^\u0020-\u007e]/g, (char) => {
    if (char === '\t') return '\\t'
    if (char === '\n') return '\\n'
    if (char === '\r') return '\\r'
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
