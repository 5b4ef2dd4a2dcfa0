/** The width beyond which a column no longer pushes those behind it to the right. */
const widest = 60

/** Sets rows of columns out, indented and aligned. */
export function alignRows(rows: readonly (readonly string[])[]): string {
  const widthOf = (column: number): number => Math.max(...rows.map((row) => Math.min(row[column]?.length ?? 0, widest)))
  const widths = (rows[0] ?? []).map((_, column) => widthOf(column))
  const setOut = (row: readonly string[]): string => row.map((text, i) => text.padEnd(widths[i] ?? 0)).join('   ')
  return rows.map((row) => `  ${setOut(row)}`.trimEnd()).join('\n')
}
