import type { Difference } from '../field-check.ts'
import { shorten, shortenPair } from './shorten.ts'

/** Sets differences out in aligned rows: the field, what was expected, what was received. */
export function differenceRows(differences: readonly Difference[]): string {
  return setOut(differences.map((difference) => toRow('', difference)))
}

/** The rows of several spans in one table, each span's first row led by its number; one span goes without. */
export function numberedRows(spans: readonly { readonly differences: readonly Difference[] }[]): string {
  if (spans.length === 1) return differenceRows(spans[0]?.differences ?? [])
  return setOut(
    spans.flatMap(({ differences }, s) =>
      differences.map((difference, d) => toRow(d === 0 ? `(${s + 1}) ` : '    ', difference)),
    ),
  )
}

interface Row {
  readonly field: string
  readonly expected: string
  readonly received: string
}

/** A value longer than this stands on a line of its own, with the received value right below the expected. */
const widest = 40

function toRow(lead: string, { field, expected, received }: Difference): Row {
  const [shortExpected, shortReceived] = shortenPair(expected, received)
  return { field: lead + shorten(field, 60), expected: shortExpected, received: shortReceived }
}

function setOut(rows: readonly Row[]): string {
  const width = widestOf(rows.map(({ field }) => field))
  const expectedWidth = widestOf(rows.filter(fitsOneLine).map(({ expected }) => expected))
  return rows
    .map((row) => {
      const { expected, received } = row
      const field = `  ${row.field.padEnd(width)}   `
      return fitsOneLine(row)
        ? `${field}expected ${expected.padEnd(expectedWidth)}   received ${received}`
        : `${field}expected ${expected}\n${' '.repeat(field.length)}received ${received}`
    })
    .join('\n')
}

function fitsOneLine({ expected, received }: Row): boolean {
  return expected.length <= widest && received.length <= widest
}

function widestOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0)
}
