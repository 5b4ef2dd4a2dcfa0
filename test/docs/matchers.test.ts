import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { rest, span } from '../../src/query/tree/builder.ts'
import { absent } from '../../src/query/value-pattern.ts'
import { drawTrace } from '../../src/trace/notation/draw-trace.ts'
import { makeMeasured, makeTelemetry } from '../support/make-telemetry.ts'
import { cutOffTrace, partedTraces, shopTrace } from '../support/shop-traces.ts'

const folder = resolve(import.meta.dirname, '../../docs/matchers')
const pages = readdirSync(folder).filter((file) => file.endsWith('.md'))

const [trace, parted, cutOff] = [shopTrace(), partedTraces(), cutOffTrace()]
const telemetry = {
  traces: async () => [trace],
  ...makeTelemetry(
    trace,
    { body: 'order read', severityNumber: 5, in: 'load order' },
    { body: 'charging the card', severityNumber: 9, attributes: { 'order.id': '42' }, in: 'POST' },
    { body: 'card declined', severityNumber: 13, attributes: { 'order.id': '42' }, in: 'POST /charge' },
  ),
  ...makeMeasured(
    trace,
    { name: 'payments.duration', value: 20, unit: 'ms', instrument: 'histogram', in: 'POST' },
    {
      name: 'payments.declined',
      value: 1,
      unit: '{payment}',
      attributes: { 'error.type': 'CardDeclined' },
      scope: { name: 'payments' },
      in: 'POST /charge',
    },
    { name: 'orders.open', value: -1, instrument: 'updowncounter' },
  ),
}
/** The names that the examples use, as docs/matchers/README.md explains them. */
const names = { expect, drawTrace, absent, span, rest, trace, parted, cutOff, telemetry }

const sections = ['When to use', 'Example', 'Arguments', 'What a failure prints', 'Not for']

describe.each(pages)('docs/matchers/%s', (file) => {
  const path = resolve(folder, file)
  const page = readFileSync(path, 'utf8')

  test('shows what its examples print', async () => {
    const { fresh, unexpected } = await rerun(page)
    expect(unexpected, 'examples that print where nothing stands below, or the other way round').toEqual([])
    if (process.env['UPDATE_DOCS']) writeFileSync(path, fresh)
    expect(readFileSync(path, 'utf8')).toBe(fresh)
  })
})

test.each(pages.filter((file) => file !== 'README.md'))('docs/matchers/%s has the sections of every page', (file) => {
  const page = readFileSync(resolve(folder, file), 'utf8')
  expect(page).toMatch(new RegExp(`^# ${file.slice(0, -'.md'.length)}\n\n[^\n]+\\.\n\n## `))
  expect([...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual(sections)
  expect(page.match(/^```text$/gm), 'a failure').not.toBeNull()
})

/** Runs a page's `ts` blocks, and writes what each prints into the `text` block below it. */
async function rerun(page: string): Promise<{ fresh: string; unexpected: string[] }> {
  const unexpected: string[] = []
  let fresh = ''
  let at = 0
  for (const match of page.matchAll(/```ts\n(.*?)```\n(```text\n.*?```\n)?/gs)) {
    const [whole, code = '', below] = match
    const output = await outputOf(code)
    if ((below === undefined) !== (output === '')) unexpected.push(`${code}${output}`)
    const text = below === undefined ? '' : `\`\`\`text\n${output}\n\`\`\`\n`
    fresh += `${page.slice(at, match.index)}\`\`\`ts\n${code}\`\`\`\n${text}`
    at = match.index + whole.length
  }
  return { fresh: fresh + page.slice(at), unexpected }
}

/** The message of the matcher that fails in an example, or the text that it gives. */
async function outputOf(code: string): Promise<string> {
  try {
    const value = await compile(code)(...Object.values(names))
    return typeof value === 'string' ? value : ''
  } catch (error) {
    if (error instanceof Error && /^(?:expect\(|Line \d)/.test(error.message)) return error.message
    throw error
  }
}

function compile(code: string): (...values: unknown[]) => Promise<unknown> {
  const AsyncFunction = (async () => {}).constructor as new (...source: string[]) => () => Promise<unknown>
  const parameters = Object.keys(names)
  return code.startsWith('drawTrace')
    ? new AsyncFunction(...parameters, `return ${code}`)
    : new AsyncFunction(...parameters, code)
}
