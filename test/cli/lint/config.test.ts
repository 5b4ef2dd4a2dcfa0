import { describe, expect, test } from 'vitest'
import '../support/plain-reporters.ts'
import { otlpLines, sketches, Workspace } from '../support/workspace.ts'

const levelOf = async (folder: Workspace, rule: string, ...options: readonly string[]): Promise<unknown> => {
  const { stdout } = await folder.run(['lint', '--print-config', ...options])
  const { rules } = JSON.parse(stdout) as { readonly rules: Readonly<Record<string, readonly [string, object]>> }
  return rules[rule]?.[0]
}

const config = (level: string): string => `export default { rules: { 'max-depth': '${level}' } }\n`

describe('which conventions are in effect', () => {
  test('without a config, the preset "recommended"', async () => {
    using folder = new Workspace()
    expect(await levelOf(folder, 'no-orphan-span')).toBe('error')
    expect(await levelOf(folder, 'max-depth')).toBe(undefined)
  })

  test.each([['ts'], ['mts'], ['js'], ['mjs']])('spanwright.config.%s of the folder', async (end) => {
    using folder = new Workspace({ 'package.json': '{"type":"module"}', [`spanwright.config.${end}`]: config('warn') })
    expect(await levelOf(folder, 'max-depth')).toBe('warn')
    expect(await levelOf(folder, 'no-orphan-span')).toBe(undefined)
  })

  test('a config by its path, instead', async () => {
    using folder = new Workspace({ 'spanwright.config.mjs': config('warn'), 'ci/strict.mjs': config('error') })
    expect(await levelOf(folder, 'max-depth', '--config', 'ci/strict.mjs')).toBe('error')
  })

  test('no config, where it is not wanted', async () => {
    using folder = new Workspace({ 'spanwright.config.mjs': config('warn') })
    expect(await levelOf(folder, 'no-orphan-span', '--no-config')).toBe('error')
  })

  test('presets come on top of the config, and single rules on top of both', async () => {
    using folder = new Workspace({ 'spanwright.config.mjs': `export default { rules: { 'no-orphan-span': 'off' } }` })
    expect(await levelOf(folder, 'no-orphan-span', '--preset', 'recommended')).toBe('error')
    expect(await levelOf(folder, 'no-orphan-span', '--preset', 'recommended', '--rule', 'no-orphan-span:info')).toBe(
      'info',
    )
    expect(await levelOf(folder, 'no-orphan-span', '--no-config', '--preset', 'security')).toBe(undefined)
  })

  test("a plugin's preset and rules", async () => {
    using folder = new Workspace({ 'spanwright.config.mjs': plugin })
    expect(await levelOf(folder, 'acme/order-has-id', '--preset', 'acme/strict')).toBe('error')
  })
})

const plugin = `
const orderHasId = {
  id: 'order-has-id',
  meta: { category: 'attributes', description: 'every order span has an order.id', severity: 'error', sources: [], url: 'https://acme.test/order-has-id' },
  messages: { missing: '{span} has no order.id.' },
  options: { schema: {}, defaults: {} },
  create: ({ report }) => ({ span: (span) => span.name === 'order' && report({ messageId: 'missing', span }) }),
}
export default {
  plugins: { acme: { rules: [orderHasId], presets: { strict: { rules: { 'acme/order-has-id': 'error' } } } } },
  overrides: [{ match: { scope: /^@acme/ }, rules: { 'acme/order-has-id': 'warn' } }],
  ignores: [{ name: 'GET /health' }],
}
`

test("a plugin's rule is explained by what it says of itself", async () => {
  using folder = new Workspace({ 'spanwright.config.mjs': plugin })
  expect((await folder.run(['explain', 'acme/order-has-id'])).stdout).toMatchInlineSnapshot(`
    "acme/order-has-id

    Every order span has an order.id.

    Documented at https://acme.test/order-has-id

    In effect

    Level: off, by spanwright.config.mjs.
    For { scope: /^@acme/ }: warn
    "
  `)
})

test('the config in effect is printed whole, with what it overrides and ignores', async () => {
  using folder = new Workspace({ 'spanwright.config.mjs': plugin })
  const { stdout } = await folder.run(['lint', '--print-config', '--rule', 'max-depth:warn'])
  expect(stdout).toMatchInlineSnapshot(`
    "{
      "registry": "opentelemetry 1.45.0",
      "rules": {
        "max-depth": [
          "warn",
          {
            "max": 20
          }
        ]
      },
      "overrides": [
        {
          "match": "{ scope: /^@acme/ }",
          "rules": {
            "acme/order-has-id": "warn"
          }
        }
      ],
      "ignores": [
        "{ name: \\"GET /health\\" }"
      ]
    }
    "
  `)
})

test('the rules are listed with their levels in effect, aligned', async () => {
  using folder = new Workspace({ 'spanwright.config.mjs': config('warn') })
  const { stdout, exitCode } = await folder.run(['lint', '--list-rules'])
  const lines = stdout.trimEnd().split('\n')
  const [heads = ''] = lines
  const level = heads.indexOf('LEVEL')
  expect(lines.filter((line) => line.slice(level).startsWith('warn'))).toHaveLength(1)
  expect(lines.find((line) => line.startsWith('max-depth '))?.replaceAll(/ +/g, ' ')).toMatchInlineSnapshot(
    `"max-depth structure warn spans are not nested too deeply"`,
  )
  expect(lines.every((line) => line[level - 1] === ' ')).toBe(true)
  expect(exitCode).toBe(0)
})

describe('a config that cannot be used is told without a stack', () => {
  test.each([
    ['a module that fails', 'throw new Error("no such registry")'],
    ['no default export', 'export const rules = {}'],
    ['an unknown rule', `export default { rules: { 'max-dept': 'warn' } }`],
    ['an unknown key', 'export default { rule: {} }'],
    ['a wrong pattern', 'export default { ignores: [{ nam: "x" }] }'],
    ['a registry that is not there', 'export default { registry: "./telemetry" }'],
  ])('%s', async (_, text) => {
    using folder = new Workspace({ 'spanwright.config.mjs': text, 'a.jsonl': otlpLines(sketches.good) })
    const { exitCode, stdout, stderr } = await folder.run(['lint', 'a.jsonl'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatchSnapshot()
    expect(stderr).not.toMatch(/^ +at /m)
  })
})
