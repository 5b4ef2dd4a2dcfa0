import users from 'fixture-cjs-users'
import { expect, test } from 'vitest'
import { recorded } from '../../worker.ts'

test.each([
  ['fixture-esm', () => users.esm().greet],
  ['fixture-facade', () => users.facade().greet],
  ['fixture-replaced', () => users.replaced()],
])('%s required by a dependency before its import gives one span either way', async (packageName, required) => {
  required()('you')
  expect(recorded()).toEqual([`hand-written: ${packageName}`])
  const imported = await import(packageName)
  const greet = imported.greet ?? imported.default
  greet('you')
  expect(recorded()).toHaveLength(2)
})
