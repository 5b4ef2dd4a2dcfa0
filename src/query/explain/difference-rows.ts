import type { Difference } from '../field-check.ts'

/** Sets differences out in aligned rows: the field, what was expected, what was received. */
export function differenceRows(differences: readonly Difference[], indent = '  '): string {
  const width = Math.max(...differences.map(({ field }) => field.length))
  const expectedWidth = Math.max(...differences.map(({ expected }) => Math.min(expected.length, 60)))
  return differences
    .map(({ field, expected, received }) =>
      [`${indent}${field.padEnd(width)}`, `expected ${expected.padEnd(expectedWidth)}`, `received ${received}`].join(
        '   ',
      ),
    )
    .join('\n')
}
