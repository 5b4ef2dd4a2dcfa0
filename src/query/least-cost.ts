/**
 * Pairs rows with columns such that the costs add up to the least, by the Hungarian method with potentials, in cubic time.
 * Returns, for each row, its column, or -1 where there are fewer columns than rows.
 *
 * @see https://en.wikipedia.org/wiki/Hungarian_algorithm
 */
export function pairAtLeastCost(
  rows: number,
  columns: number,
  cost: (row: number, column: number) => number,
): number[] {
  if (rows > columns) {
    const rowOf = pairAtLeastCost(columns, rows, (column, row) => cost(row, column))
    const columnOf = Array.from({ length: rows }, () => -1)
    rowOf.forEach((row, column) => {
      columnOf[row] = column
    })
    return columnOf
  }
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(columns + 1)
  const rowAt = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) pairRow(row)
  const columnOf = Array.from({ length: rows }, () => -1)
  for (let column = 1; column <= columns; column++)
    if (rowAt[column]) columnOf[(rowAt[column] as number) - 1] = column - 1
  return columnOf

  /** Finds the cheapest way to make room for one more row; column 0 stands for the row that has none yet. */
  function pairRow(row: number): void {
    rowAt[0] = row
    const least = new Float64Array(columns + 1).fill(Infinity)
    const before = new Int32Array(columns + 1)
    const used = new Uint8Array(columns + 1)
    let at = 0
    do {
      used[at] = 1
      const asking = rowAt[at] as number
      let delta = Infinity
      let next = 0
      for (let column = 1; column <= columns; column++) {
        if (used[column]) continue
        const reduced =
          cost(asking - 1, column - 1) - (rowPotential[asking] as number) - (columnPotential[column] as number)
        if (reduced < (least[column] as number)) {
          least[column] = reduced
          before[column] = at
        }
        if ((least[column] as number) < delta) {
          delta = least[column] as number
          next = column
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (used[column]) {
          const pairedRow = rowAt[column] as number
          rowPotential[pairedRow] = (rowPotential[pairedRow] as number) + delta
          columnPotential[column] = (columnPotential[column] as number) - delta
        } else least[column] = (least[column] as number) - delta
      }
      at = next
    } while (rowAt[at] !== 0)
    while (at !== 0) {
      const previous = before[at] as number
      rowAt[at] = rowAt[previous] as number
      at = previous
    }
  }
}
