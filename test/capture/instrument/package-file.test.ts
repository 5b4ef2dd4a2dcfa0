import { expect, test } from 'vitest'
import { filePath, packageFile, packageNameOf } from '../../../src/capture/instrument/package-file.ts'

test.each([
  ['/shop/node_modules/express/lib/a.js', 'express', '/shop/node_modules/express'],
  ['/shop/node_modules/a/node_modules/@b/c/d.js', '@b/c', '/shop/node_modules/a/node_modules/@b/c'],
  ['/shop/node_modules/.pnpm/pg@8/node_modules/pg/x.js', 'pg', '/shop/node_modules/.pnpm/pg@8/node_modules/pg'],
])('%s is a file of %s', (file, packageName, folder) => {
  expect(packageFile(file)).toEqual({ packageName, folder, file })
})

test.each(['/shop/src/app.ts', '/shop/node_modules/.package-lock.json', '/shop/node_modules/@scope/file'])(
  '%s is no file of a package',
  (file) => {
    expect(packageFile(file)).toBeUndefined()
  },
)

test('a path is read from a file URL alone', () => {
  expect(filePath('file:///shop/a%20b.js?v=1#x')).toBe('/shop/a b.js')
  expect(filePath('node:http')).toBeUndefined()
})

test('the package of a specifier is its first part, or two with a scope', () => {
  expect(['pg', 'pg/lib/client.js', '@scope/db', '@scope/db/x'].map(packageNameOf)).toEqual([
    'pg',
    'pg',
    '@scope/db',
    '@scope/db',
  ])
})
