import { expect, test } from 'vitest'
import { type EvaluatedModules, evaluatedPackages } from '../../../src/capture/instrument/evaluated.ts'
import { Wanted } from '../../../src/capture/instrument/wanted.ts'

const definitions = ['express', '@scope/db', 'http'].map((name) => ({ name, supportedVersions: ['*'] }))
const wanted = new Wanted([
  { entry: '', instrumentation: { instrumentationName: '', enable() {}, disable() {}, _modules: definitions } },
])

const modules: EvaluatedModules = [
  ['/shop/src/app.ts', {}],
  ['/shop/node_modules/express/index.js', { external: true }],
  ['/shop/node_modules/express/node_modules/@scope/db/dist/index.js?v=1', {}],
  ['/shop/node_modules/other/index.js', {}],
  ['node:http', { external: true }],
]

test('packages that were left to Node and packages that the runner ran are told apart', () => {
  expect([...evaluatedPackages(modules, wanted, { external: true }).keys()]).toEqual(['express'])
  expect(evaluatedPackages(modules, wanted, { external: false })).toEqual(
    new Map([['@scope/db', expect.objectContaining({ folder: '/shop/node_modules/express/node_modules/@scope/db' })]]),
  )
})

test('a package that the optimizer bundled counts as run by the runner', () => {
  const bundled: EvaluatedModules = [['/shop/node_modules/.vite/vitest/0a1b/deps_ssr/@scope_db.js?v=2', {}]]
  expect([...evaluatedPackages(bundled, wanted, { external: false }).keys()]).toEqual(['@scope/db'])
})
