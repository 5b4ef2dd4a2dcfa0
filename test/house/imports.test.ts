import { expect, test } from 'vitest'
import { type Import, importsOf, sourceFiles } from '../support/source-files.ts'
import { loners, mayImport, mayImportAllBut } from './imports-table.ts'

const imports = sourceFiles('src', 'matchers').flatMap(importsOf)
const own = imports.filter((one) => !one.isPackage)
const packages = imports.filter((one) => one.isPackage)

test('imports are found at all', () => {
  expect(own.length).toBeGreaterThan(100)
  expect(packages.some(({ target }) => target === '@opentelemetry/api')).toBe(true)
})

test('every folder of src is in the table', () => {
  const folders = new Set(sourceFiles('src').map((file) => file.split('/')[1] ?? ''))
  expect([...folders].filter((folder) => !(folder in mayImport) && !(folder in mayImportAllBut))).toEqual([])
})

test('a folder of src imports only what the table lets it', () => {
  expect(own.filter(({ file }) => file.startsWith('src/')).filter((one) => !isAllowed(one))).toEqual([])
})

test('src imports no matchers, but for src/vitest', () => {
  const wrong = own.filter(({ file, target }) => file.startsWith('src/') && target.startsWith('matchers/'))
  expect(wrong.filter(({ file }) => !file.startsWith('src/vitest/'))).toEqual([])
})

test('matchers import nothing of the command', () => {
  expect(own.filter(({ file, target }) => file.startsWith('matchers/') && target.startsWith('src/cli/'))).toEqual([])
})

test('sibling matchers, rules, readers and reporters never import each other', () => {
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))
  const isUnit = (path: string): boolean =>
    !/(?:\/(?:index|library|presets|types|vitest|vitest-types)|-table)\.ts$/.test(path)
  const wrong = own.filter(({ file, target }) => {
    const folder = folderOf(file)
    return loners.includes(folder) && folderOf(target) === folder && isUnit(file) && isUnit(target)
  })
  expect(wrong).toEqual([])
})

test('only src/capture imports OpenTelemetry', () => {
  const wrong = packages.filter(({ target }) => target.startsWith('@opentelemetry/'))
  expect(wrong.filter(({ file }) => !file.startsWith('src/capture/'))).toEqual([])
})

test('only src/vitest and the vitest entry of the matchers import Vitest', () => {
  const wrong = packages.filter(({ target }) => target === 'vitest' || target.startsWith('vitest/'))
  const allowed = /^(?:src\/vitest\/|matchers\/vitest(?:-types)?\.ts$)/
  expect(wrong.filter(({ file }) => !allowed.test(file))).toEqual([])
})

function isAllowed({ file, target, isType }: Import): boolean {
  if (target.startsWith('matchers/')) return true
  const [folder, other] = [file.split('/')[1] ?? '', target.split('/')[1] ?? '']
  if (folder === other) return true
  const forbidden = mayImportAllBut[folder]
  if (forbidden) return !forbidden.includes(other)
  return (mayImport[folder] ?? []).some((entry) => {
    if (entry === `type:${other}`) return isType
    return entry === other || target === `src/${entry}.ts`
  })
}
