import type { Difference } from '../field-check.ts'

/** Sets differences out in aligned rows: the field, what was expected, what was received. */
export function differenceRows(differences: readonly Difference[]): string {
  return rows(differences.map((difference) => ['', difference]))
}

/** The rows of several spans in one table, each span's first row led by its number; one span goes without. */
export function numberedRows(spans: readonly { readonly differences: readonly Difference[] }[]): string {
  if (spans.length === 1) return differenceRows(spans[0]?.differences ?? [])
  return rows(
    spans.flatMap(({ differences }, s) =>
      differences.map((difference, d): Row => [d === 0 ? `(${s + 1}) ` : '    ', difference]),
    ),
  )
}

type Row = readonly [lead: string, difference: Difference]

/** The width beyond which a value no longer pushes the column behind it to the right. */
const widest = 60

function rows(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([, { field }]) => Math.min(field.length, widest)))
  const expectedWidth = Math.max(...rows.map(([, { expected }]) => Math.min(expected.length, widest)))
  return rows
    .map(([lead, { field, expected, received }]) => {
      const columns = [field.padEnd(width), `expected ${expected.padEnd(expectedWidth)}`, `received ${received}`]
      return `  ${lead}${columns.join('   ')}`
    })
    .join('\n')
}
