import { expect, test } from 'vitest'
import { Workspace } from './support/workspace.ts'

const modules = JSON.stringify({
  name: '@acme/shop',
  type: 'module',
  devDependencies: { spanwright: '*', vitest: '*' },
})
const written = ['spanwright.config.ts', 'test/telemetry.test.ts', 'vitest.config.ts']

test('writes conventions, a test and a config of Vitest, and says what to do next', async () => {
  using folder = new Workspace({ 'package.json': modules })
  expect(await folder.run(['init'])).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "stderr": "",
      "stdout": "Wrote:
      spanwright.config.ts
      test/telemetry.test.ts
      vitest.config.ts

    Install what is missing:
      npm install --save-dev @opentelemetry/api@1.9 @opentelemetry/sdk-trace-base

    Run the test:
      npx vitest run
    ",
    }
  `)
  expect(folder.read('vitest.config.ts')).toMatchInlineSnapshot(`
    "import { spanwright } from 'spanwright/vitest/plugin'
    import { defineConfig } from 'vitest/config'

    export default defineConfig({
      // Every trace of every test is held to the conventions, too.
      plugins: [spanwright({ service: 'shop', conventions: './spanwright.config.ts' })],
    })
    "
  `)
  expect(folder.read('package.json')).toBe(modules)
})

test('the config that it writes can be used', async () => {
  using folder = new Workspace({ 'package.json': modules })
  await folder.run(['init'])
  folder.write('spanwright.config.ts', folder.read('spanwright.config.ts').replace(/^ +\/\/ (?='|\{)/gm, ''))
  folder.write('node_modules/spanwright/package.json', '{"type":"module","exports":{"./rules":"./rules.js"}}')
  folder.write('node_modules/spanwright/rules.js', 'export const defineConventions = (one) => one')
  const { stdout } = await folder.run(['lint', '--print-config'])
  expect(JSON.parse(stdout)).toMatchObject({ rules: { 'max-depth': ['warn', { max: 12 }] } })
  expect(JSON.parse(stdout)).toMatchObject({ ignores: ['{ name: "GET /health" }'] })
})

test('where modules are CommonJS by default, the configs are .mts', async () => {
  using folder = new Workspace({ 'package.json': '{"type":"commonjs"}' })
  await folder.run(['init'])
  expect(folder.has('spanwright.config.mts') && folder.has('vitest.config.mts')).toBe(true)
})

test.each([
  ['package-lock.json', 'npm install --save-dev', 'npx vitest run'],
  ['pnpm-lock.yaml', 'pnpm add --save-dev', 'pnpm exec vitest run'],
  ['yarn.lock', 'yarn add --dev', 'yarn vitest run'],
  ['bun.lock', 'bun add --dev', 'bunx vitest run'],
])('the next steps suit the package manager of %s', async (lockFile, install, vitest) => {
  using folder = new Workspace({ 'package.json': '{"type":"module"}', [lockFile]: '' })
  const { stdout } = await folder.run(['init'])
  expect(stdout).toContain(`  ${install} spanwright vitest @opentelemetry/api@1.9 @opentelemetry/sdk-trace-base\n`)
  expect(stdout).toContain(`  ${vitest}\n`)
})

test('a config of Vitest or Vite that is there stays, and the lines to add are printed', async () => {
  using folder = new Workspace({ 'package.json': modules, 'vite.config.ts': 'export default {}' })
  const { stdout, exitCode } = await folder.run(['init', '--force'])
  expect(stdout).toMatchInlineSnapshot(`
    "Wrote:
      spanwright.config.ts
      test/telemetry.test.ts

    Add to vite.config.ts:
      import { spanwright } from 'spanwright/vitest/plugin'
      plugins: [spanwright({ service: 'shop', conventions: './spanwright.config.ts' })],

    Install what is missing:
      npm install --save-dev @opentelemetry/api@1.9 @opentelemetry/sdk-trace-base

    Run the test:
      npx vitest run
    "
  `)
  expect(exitCode).toBe(0)
  expect(folder.read('vite.config.ts')).toBe('export default {}')
  expect(folder.has('vitest.config.ts')).toBe(false)
})

test('files that are there are named and kept, and nothing is written', async () => {
  using folder = new Workspace({
    'package.json': modules,
    'spanwright.config.js': 'mine',
    'test/telemetry.test.ts': 'mine',
  })
  expect(await folder.run(['init'])).toMatchInlineSnapshot(`
    {
      "exitCode": 2,
      "stderr": "Nothing was written, because spanwright.config.js and test/telemetry.test.ts are there already. --force overwrites them.
    ",
      "stdout": "",
    }
  `)
  expect(folder.read('test/telemetry.test.ts')).toBe('mine')
  expect(written.filter((file) => folder.has(file))).toEqual(['test/telemetry.test.ts'])
})

test('with --force they are overwritten', async () => {
  using folder = new Workspace({ 'package.json': modules, 'spanwright.config.js': 'mine' })
  expect(await folder.run(['init', '--force'])).toMatchObject({ exitCode: 0 })
  expect(folder.read('spanwright.config.js')).toContain('defineConventions')
  expect(folder.has('spanwright.config.ts')).toBe(false)
})

test.each([
  [{}, 'There is no package.json in this folder. Run this where it is, or `npm init` first.'],
  [{ 'package.json': '{' }, '<cwd>/package.json is not JSON.'],
  [
    { 'package.json': modules, test: '' },
    '<cwd>/test/telemetry.test.ts cannot be written: a file is in the way (EEXIST).',
  ],
])('a folder that is no project is refused: %j', async (files, message) => {
  using folder = new Workspace(files)
  expect(await folder.run(['init'])).toEqual({ exitCode: 2, stdout: '', stderr: `${message}\n` })
})
