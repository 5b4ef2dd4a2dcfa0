/** Rows with their columns aligned, those of numbers to the right; the last column may be as long as it is. */
export function alignColumns(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? []
  const cell = (text: string, i: number): string => {
    const width = widths[i] ?? 0
    return right.includes(i) ? text.padStart(width) : text.padEnd(width)
  }
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n')
}
