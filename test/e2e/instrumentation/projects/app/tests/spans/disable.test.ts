import users from 'fixture-cjs-users'
import { get as namedGet } from 'node:http'
import { expect, test } from 'vitest'
import { recorded, worker } from '../../worker.ts'

const unreachable = 'http://localhost:1/'

async function call(get: typeof namedGet): Promise<void> {
  await new Promise<void>((resolve) => void get(unreachable, () => {}).on('error', () => resolve()))
}

test('disabled instrumentations give no spans, by import and by require', async () => {
  await call(namedGet)
  expect(recorded()).toEqual(['http: GET'])
  worker.instrumented?.disable()
  await call(namedGet)
  await call(users.get)
  expect(recorded()).toEqual(['http: GET'])
})

test('asking again puts the instrumentations back', async () => {
  await worker.instrument?.()
  await call(namedGet)
  await call(users.get)
  expect(recorded()).toEqual(['http: GET', 'http: GET'])
})
