import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import { defineConventions, defineRule, type Rule, testRule } from '../../src/rules.ts'
import { resolveConventions } from '../../src/lint/resolve-conventions.ts'
import { absent } from '../../src/query/value-pattern.ts'
import { builtinLibrary } from '../../src/rules/library.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

const page = readFileSync(resolve(import.meta.dirname, '../../docs/guide/lint.md'), 'utf8')
const examples = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code)

test('every option and preset that the guide names is there', () => {
  const silent = { write: () => undefined, isTerminal: false, columns: 80 }
  const io = { stdin: noChunks(), stdout: silent, stderr: silent, cwd: '', env: {}, now: () => 0 }
  const lint = createProgram(io, () => undefined).commands.find((command) => command.name() === 'lint')
  const options = lint?.options.map(({ long }) => long)
  const named = [...page.matchAll(/(?<=[ `])--[a-z-]+/g)].map(([option]) => option)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((option) => !options?.includes(option))).toEqual([])

  const presets = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, preset]) => preset)
  expect(presets.toSorted()).toEqual(Object.keys(builtinLibrary.presets).toSorted())
})

test('the rule of the guide keeps its test', () => {
  const rule = ruleOfTheGuide()
  const code = exampleWith('testRule(')
  let runs = 0
  const run = new Function('test', 'testRule', 'orderHasId', withoutImports(code))
  run((_: string, body: () => void) => (runs++, body()), testRule, rule)
  expect(runs).toBe(1)
})

test('the configs of the guide can be used', () => {
  const configs = examples.filter((example) => example.includes('defineConventions({'))
  expect(configs).toHaveLength(3)
  for (const code of configs) {
    const read = new Function(
      'defineConventions',
      'orderHasId',
      withoutImports(code).replace('export default', 'return'),
    )
    const conventions = read(defineConventions, ruleOfTheGuide()) as Parameters<typeof resolveConventions>[0]
    const { rules } = resolveConventions(conventions, builtinLibrary, builtinRegistry())
    expect(rules.size).toBeGreaterThan(10)
  }
})

function ruleOfTheGuide(): Rule {
  const code = exampleWith('defineRule({')
  const define = new Function(
    'defineRule',
    'absent',
    withoutImports(code).replace('export const orderHasId =', 'return'),
  )
  return define(defineRule, absent) as Rule
}

function exampleWith(text: string): string {
  return examples.find((example) => example.includes(text)) ?? ''
}

function withoutImports(code: string): string {
  return code.replaceAll(/^(?:import|\/\/) .*\n/gm, '')
}

async function* noChunks(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array()
}
