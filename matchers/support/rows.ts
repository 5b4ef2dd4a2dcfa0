/** A failure lists and marks so many of a kind; what is beyond is counted. */
export const shownRows = 20

/** The width beyond which a column no longer pushes those behind it to the right. */
const widest = 60

/** Sets rows of columns out, indented and aligned, up to `shownRows`. */
export function alignRows(rows: readonly (readonly string[])[]): string {
  const shown = rows.slice(0, shownRows)
  const widthOf = (column: number): number =>
    Math.max(...shown.map((row) => Math.min(row[column]?.length ?? 0, widest)))
  const widths = (shown[0] ?? []).map((_, column) => widthOf(column))
  const setOut = (row: readonly string[]): string => row.map((text, i) => text.padEnd(widths[i] ?? 0)).join('   ')
  const lines = shown.map((row) => `  ${setOut(row)}`.trimEnd())
  if (rows.length > shownRows) lines.push(`  ... and ${rows.length - shownRows} more`)
  return lines.join('\n')
}
