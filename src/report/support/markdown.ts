import { oneLine } from './words.ts'

/** Text that Markdown takes as it is, also in a table: what would be read as its own signs is written as entities. */
export function plain(text: string): string {
  return oneLine(text).replaceAll(/[\\`*[\]<>|~&#]|(?<!\w)_|_(?!\w)/g, toEntity)
}

/** A name in code type. */
export function code(text: string): string {
  const line = oneLine(text)
  if (line.trim() === '') return '""'
  if (/[\\`|]/.test(line) || line !== line.trim())
    return `<code>${line.replaceAll(/[\\`|<>&*_[\]~#]/g, toEntity)}</code>`
  return `\`${line}\``
}

/** A table: its heads, and rows of as many cells, written already. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function toEntity(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
