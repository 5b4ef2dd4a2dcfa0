import type { Finding } from '../../lint/finding.ts'

/** A place that a finding is shown at. Lines and columns count from 1. */
export interface Place {
  readonly kind: 'test' | 'code' | 'input'
  readonly file: string
  readonly line?: number
  readonly column?: number
  /** The name of the test. */
  readonly test?: string
}

/**
 * Where a finding can be looked at, the best place first: the test that caused it, the code that started the span, the
 * file that the span was read from.
 */
export function placesOf({ origin, code }: Finding, cwd?: string): readonly Place[] {
  const test = origin?.test
  return [
    ...(test ? [{ kind: 'test' as const, file: relativeTo(cwd, test.file), test: test.name }] : []),
    ...(code ? [{ kind: 'code' as const, ...code, file: relativeTo(cwd, code.file) }] : []),
    ...(origin?.file === undefined ? [] : [{ kind: 'input' as const, file: relativeTo(cwd, origin.file) }]),
  ]
}

/** A path as seen from a folder, with forward slashes; unchanged where it does not lie within. */
export function relativeTo(cwd: string | undefined, file: string): string {
  if (cwd === undefined || cwd === '') return file
  const folder = slashed(cwd).replace(/\/*$/, '/')
  const path = slashed(file)
  return path.startsWith(folder) ? path.slice(folder.length) : file
}

/** A place in one line: `src/orders.ts:12:5`, `test/orders.test.ts > an order is charged once`. */
export function printPlace({ file, line, column, test }: Omit<Place, 'kind'>): string {
  const position = [line, column].filter((part) => part !== undefined).map((part) => `:${part}`)
  return `${file}${position.join('')}${test === undefined ? '' : ` > ${test}`}`
}

function slashed(path: string): string {
  return /^(?:[a-z]:)?\\/i.test(path) ? path.replaceAll('\\', '/') : path
}
