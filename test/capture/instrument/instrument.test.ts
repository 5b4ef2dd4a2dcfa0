import { expect, test } from 'vitest'
import { instrument } from '../../../src/capture/instrument/index.ts'

const options = { root: import.meta.dirname, instrumentations: [], importModule: async () => ({}) }

test('a pool whose modules Node does not load is refused', async () => {
  await expect(
    instrument({ ...options, root: '/other', pool: 'vmThreads' }),
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: instrumentations cannot be used in the pool "vmThreads": its modules are not loaded by Node. Use the pool "forks" or "threads".]`,
  )
})

test('a worker has one set of instrumentations, however often a setup file asks', async () => {
  const first = await instrument(options)
  expect(await instrument({ ...options })).toBe(first)
  expect(await instrument({ ...options, root: '/other' })).not.toBe(first)
})
