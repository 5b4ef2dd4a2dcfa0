import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('outside of Vitest: what was recorded is there, and no handle, timer or registration stays behind', async () => {
  const script = join(import.meta.dirname, 'script.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script], { timeout: 20_000 })
  expect(stdout.trim().split('\n')).toEqual(['work of orders', 'orders in work', '[]', 'false'])
})
