import { greet as dual } from 'fixture-dual'
import { greet as esm, shout } from 'fixture-esm'
import * as facade from 'fixture-facade'
import replaced from 'fixture-replaced'
import { greet as star } from 'fixture-star'
import { greet as typeless } from 'fixture-typeless'
import pg, { Client } from 'pg'
import users from 'fixture-cjs-users'
import { expect, test } from 'vitest'
import { recorded } from '../../worker.ts'

test.each([
  ['fixture-esm', 'import', esm, 'hello you'],
  ['fixture-esm', 'import of a passed-on export', shout, 'HELLO you'],
  ['fixture-dual', 'import', dual, 'esm you'],
  ['fixture-facade', 'import', facade.greet, 'facade you'],
  ['fixture-replaced', 'import', replaced, 'replaced you'],
  ['fixture-star', 'import', star, 'star you'],
  ['fixture-typeless', 'import', typeless, 'typeless you'],
])('%s gives one span by %s', (packageName, _, greet: (name: string) => string, result) => {
  expect(greet('you')).toBe(result)
  expect(recorded()).toEqual([`hand-written: ${packageName}`])
})

test.each([
  ['fixture-esm', () => users.esm().greet, 'hello you'],
  ['fixture-dual', () => users.dual().greet, 'cjs you'],
  ['fixture-facade', () => users.facade().greet, 'facade you'],
  ['fixture-replaced', () => users.replaced(), 'replaced you'],
])('%s gives one span by require in a dependency', (packageName, greet, result) => {
  expect(greet()('you')).toBe(result)
  expect(recorded()).toEqual([`hand-written: ${packageName}`])
})

test.each([
  // oxlint-disable-next-line import/no-named-as-default-member
  ['default import', () => pg.Client],
  ['named import', () => Client],
  ['require in a dependency', () => users.pg().Client],
])('pg gives one span by %s', async (_, classOf) => {
  const client = new (classOf())({ host: 'localhost', port: 1, database: 'shop' })
  await expect(client.connect()).rejects.toThrow('ECONNREFUSED')
  expect(recorded()).toEqual(['pg: pg.connect'])
})
