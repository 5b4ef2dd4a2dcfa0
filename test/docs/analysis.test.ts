import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { shopTrace } from '../support/shop-traces.ts'

const page = readFileSync(resolve(import.meta.dirname, '../../docs/guide/analysis.md'), 'utf8')
const examples = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code)

test('the guide has examples', () => {
  expect(examples.length).toBeGreaterThan(5)
})

test.each(examples)('the guide says what holds: %s', (code) => {
  const run = new Function('expect', 'trace', code)
  expect(() => run(expect, shopTrace())).not.toThrow()
})
