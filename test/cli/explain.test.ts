import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../src/cli/explain/render-markdown.ts'
import { Workspace } from './support/workspace.ts'

test('a rule is explained by its page, with its level and options in effect', async () => {
  using folder = new Workspace({
    'spanwright.config.mjs': `export default { rules: { 'max-depth': ['warn', { max: 7 }] } }`,
  })
  const { stdout, stderr, exitCode } = await folder.run(['explain', 'max-depth'])
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  expect(stdout.slice(0, stdout.indexOf('Depth is'))).toMatchInlineSnapshot(`
    "max-depth

    Spans are not nested too deeply.

    category   recommended  same as
    structure  off          —

    Why

    "
  `)
  expect(stdout.slice(stdout.indexOf('In effect'))).toMatchInlineSnapshot(`
    "In effect

    Level: warn, by spanwright.config.mjs.
    Option max: 7
    "
  `)
})

test('headings are bold where there are colours', async () => {
  using folder = new Workspace()
  const { stdout } = await folder.run(['explain', 'max-depth'], { isTerminal: true })
  expect(stdout.startsWith('\u001B[1mmax-depth\u001B[22m\n')).toBe(true)
  expect((await folder.run(['explain', 'max-depth', '--no-color'], { isTerminal: true })).stdout).not.toContain(
    '\u001B',
  )
})

describe('Markdown on a terminal', () => {
  test.each([
    ['a heading', '# A rule\n\n## Why', 'A rule\n\nWhy\n'],
    ['a paragraph is as wide as the terminal', 'one two three four\nfive six', 'one two three four\nfive six\n'],
    ['lines are joined', 'one\ntwo', 'one two\n'],
    ['a list', '- one\n  more\n- two', '- one more\n- two\n'],
    ['a long item goes on under itself', '- one two three four five', '- one two three four\n  five\n'],
    ['code stays as it is', '```json\n{ "a":   1 }\n\n{}\n```', '    { "a":   1 }\n\n    {}\n'],
    ['a table', '| a | b |\n|---|---|\n| long | x \\| y |', 'a     b\nlong  x | y\n'],
    ['links show where they go', '[Spec](https://a.test) and [here](b.md)', 'Spec\n(https://a.test) and\nhere\n'],
  ])('%s', (_, markdown, text) => {
    expect(renderMarkdown(markdown, { columns: 20, colours: false })).toBe(text)
  })
})
