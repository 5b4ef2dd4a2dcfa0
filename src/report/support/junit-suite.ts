import { element } from './xml.ts'

/** A test case, and how it ended. */
export interface JunitCase {
  readonly classname: string
  readonly name: string
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly result: 'passed' | 'failure' | 'error' | 'skipped'
  /** The element that tells how it ended, as it was written. */
  readonly outcome?: string
}

/** A suite with the counts that readers of JUnit expect. Of cases with one name GitLab shows one, so later ones get a number. */
export function junitSuite(name: string, cases: readonly JunitCase[]): string {
  const count = (result: JunitCase['result']): number => cases.filter((one) => one.result === result).length
  const counts = { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') }
  const seen = new Map<string, number>()
  const written = cases.map(({ result: _result, outcome, ...attributes }) => {
    const number = (seen.get(attributes.name) ?? 0) + 1
    seen.set(attributes.name, number)
    const unique = number === 1 ? attributes.name : `${attributes.name} (${number})`
    return element('testcase', { ...attributes, name: unique }, outcome === undefined ? [] : [outcome])
  })
  return element('testsuite', { name, ...counts }, written)
}
