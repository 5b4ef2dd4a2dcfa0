import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, sourceFiles } from '../support/source-files.ts'
import { maxLines } from './imports-table.ts'

const sizes = sourceFiles('src', 'matchers')
  .filter((file) => !file.endsWith('-table.ts'))
  .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))

test('no file has outgrown its room', () => {
  const limit = (file: string): number => maxLines.find(([path]) => file.startsWith(path))?.[1] ?? 0
  expect(sizes.filter(({ file, lines }) => lines > limit(file))).toEqual([])
})

test('half of the files have at most 80 lines', () => {
  const sorted = sizes.map(({ lines }) => lines).toSorted((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80)
})
