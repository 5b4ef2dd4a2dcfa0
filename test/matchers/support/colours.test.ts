import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { MatcherContext } from '../../../matchers/support/matcher-context.ts'
import { toHaveSpan } from '../../../matchers/toHaveSpan.ts'
import { toMatchTrace } from '../../../matchers/toMatchTrace.ts'
import { makeTrace, span } from '../../support/make-trace.ts'
import { shopTrace } from '../../support/shop-traces.ts'

const coloured: MatcherContext = { utils: { DIM_COLOR: (text) => `\u001B[2m${text}\u001B[22m` } }
const trace = shopTrace()
const tree = `
  GET /orders/:id [server]
    load order
      db.query [client x3]
    POST [client error]
      POST /charge [client error]
    send mail
`

const miss = (context: MatcherContext): string =>
  toHaveSpan.call(context, trace, 'POST /charge', { attributes: { 'error.typ': 'Timeout' } }).message()
const misfit = (context: MatcherContext): string => toMatchTrace.call(context, trace, tree).message()

beforeEach(() => {
  for (const name of ['NO_COLOR', 'FORCE_COLOR']) vi.stubEnv(name, undefined)
  vi.stubEnv('FORCE_TTY', 'true')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

/** Codes as words, for a snapshot that can be read. */
function spell(text: string): string {
  const words: Record<string, string> = { 0: '', 2: 'dim', 31: 'red', 32: 'green', 33: 'yellow' }
  return text.replaceAll(/\u001B\[(\d+)m/g, (_, code: string) => `<${words[code] ?? code}>`)
}

test('a field that differs, the line where it does and the hint are painted', () => {
  expect(spell(miss(coloured))).toMatchInlineSnapshot(`
    "expect(trace).toHaveSpan("POST /charge", { attributes: { "error.typ": "Timeout" } })
    <>
    <>The only span named "POST /charge" differs in 1 field:
    <>  error.typ   expected <green>"Timeout"<>   received <red>(absent)<>
    <>
    <>  GET /orders/:id [server @shop]
    <>  ├─ load order
    <>  │  ├─ db.query [client]
    <>  │  └─ db.query [client]
    <>  └─ POST [client error]
    <>     └─ <yellow>POST /charge [server @payments error]   ← differs in error.typ<>
    <><dim>Hint: there is no "error.typ" on it; the nearest key is "error.type".<>"
  `)
})

test('what is missing, not expected and different in a tree is painted', () => {
  expect(spell(misfit(coloured))).toMatchInlineSnapshot(`
    "expect(trace).toMatchTrace(\`…\`)
    <>
    <>The trace does not match the tree: 2 spans are missing and 1 span differs:
    <>  kind   expected <green>client<>   received <red>server<>
    <>
    <>  GET /orders/:id [server @shop]
    <>  ├─ load order
    <>  │  ├─ db.query [client]
    <>  │  ├─ db.query [client]
    <>  │  └─ <green>db.query [client x3]   ← 1 of 3 missing<>
    <>  ├─ POST [client error]
    <>  │  └─ <yellow>POST /charge [server @payments error]   ← differs in kind<>
    <>  └─ <green>send mail   ← missing<>"
  `)
  const extra = makeTrace(span('batch', [span('commit'), ...Array.from({ length: 80 }, (_, i) => span(`item ${i}`))]))
  const message = toHaveSpan.call(coloured, extra, 'item', { kind: 'client' }).message()
  expect(spell(message)).toMatch(/<dim>.*more lines<>$/m)
  expect(spell(toMatchTrace.call(coloured, makeTrace(span('a', [span('b')])), 'a').message())).toContain(
    '└─ <red>b   ← not expected<>',
  )
})

describe('without its colours a message is the same', () => {
  test.each([
    ['a span', miss],
    ['a tree', misfit],
  ])('of %s', (_, fail) => {
    const painted = fail(coloured)
    expect(painted).toContain('\u001B[')
    expect(stripVTControlCharacters(painted)).toBe(fail({}))
  })
})

describe('nothing is painted', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['where NO_COLOR is set', { NO_COLOR: '1' }],
    ['where NO_COLOR is set and colours are forced', { NO_COLOR: '1', FORCE_COLOR: '1' }],
    ['where colours are forced off', { FORCE_COLOR: '0' }],
    ['where the run has no terminal', { FORCE_TTY: '' }],
  ])('%s', (_, variables) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
    expect(miss(coloured)).toBe(miss({}))
  })

  test('where the runner paints nothing, or has no colours', () => {
    expect(miss({ utils: { DIM_COLOR: (text) => text } })).toBe(miss({}))
    expect(miss({ utils: {} })).toBe(miss({}))
    expect(miss({})).not.toContain('\u001B')
  })
})

test('colours that are forced are painted without a terminal', () => {
  vi.stubEnv('FORCE_TTY', '')
  vi.stubEnv('FORCE_COLOR', '1')
  expect(miss(coloured)).toContain('\u001B[')
})
