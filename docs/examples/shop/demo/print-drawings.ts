import { styleText } from 'node:util'
import type { TestAnnotation } from 'vitest'
import type { Reporter, TestCase } from 'vitest/node'

/** Prints what the demos hand over, once every test has run. */
export default class PrintDrawings implements Reporter {
  readonly #drawings: string[] = []

  onTestCaseAnnotate(test: TestCase, { type, message }: TestAnnotation): void {
    if (type === 'drawing') this.#drawings.push(`${styleText('bold', test.name)}\n\n${indent(message)}\n`)
  }

  onTestRunEnd(): void {
    if (this.#drawings.length > 0) console.log(this.#drawings.join('\n'))
  }
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ')
}
