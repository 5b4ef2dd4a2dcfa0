import { bold } from '../colours.ts'

/** How a page is shown. */
export interface RenderOptions {
  readonly columns: number
  readonly colours: boolean
}

/** A page of Markdown as plain text: headings stand out, code is indented, paragraphs are as wide as the terminal. */
export function renderMarkdown(markdown: string, { columns, colours }: RenderOptions): string {
  const blocks: string[] = []
  let isCode = false
  let paragraph: string[] = []
  const flush = (): void => {
    if (paragraph.length > 0) blocks.push(renderBlock(paragraph, columns, colours))
    paragraph = []
  }
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) {
      if (isCode) blocks.push(paragraph.map((one) => `    ${one}`.trimEnd()).join('\n'))
      else flush()
      paragraph = []
      isCode = !isCode
    } else if (isCode) paragraph.push(line)
    else if (line === '') flush()
    else paragraph.push(line)
  }
  flush()
  return `${blocks.join('\n\n')}\n`
}

function renderBlock(lines: readonly string[], columns: number, colours: boolean): string {
  const [first = ''] = lines
  const heading = /^#+ (.*)$/.exec(first)?.[1]
  if (heading !== undefined) return bold(heading, colours)
  if (first.startsWith('|')) return renderTable(lines)
  return joinItems(lines)
    .map((text) => wrap(plain(text), columns))
    .join('\n')
}

/** The items of a list, or the one text of a paragraph, each in one line. */
function joinItems(lines: readonly string[]): readonly string[] {
  const items: string[] = []
  for (const line of lines) {
    if (items.length === 0 || /^(-|\d+\.) /.test(line)) items.push(line)
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return items
}

function renderTable(lines: readonly string[]): string {
  const rows = lines
    .filter((line) => !/^\|[-:| ]+\|$/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => plain(cell.trim().replaceAll(String.raw`\|`, '|'))),
    )
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function plain(text: string): string {
  return text.replaceAll(/\[([^\]]*)\]\(([^)]*)\)/g, (_, label: string, target: string) =>
    /^https?:/.test(target) && label !== target ? `${label} (${target})` : label,
  )
}

function wrap(text: string, columns: number): string {
  const indent = /^(-|\d+\.) /.test(text) ? '  ' : ''
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = indent + word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
