import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { expect } from 'vitest'
import type * as Matchers from '../../matchers/index.ts'
import { matcherNames } from '../../matchers/matcher-names.ts'

const require = createRequire(import.meta.url)

/** The matchers are loaded when the first of them is called: a test file that calls none does not wait for them. */
function matchers(): Record<string, (...args: readonly unknown[]) => { pass: boolean; message: () => string }> {
  return require(`../../matchers/index${extname(import.meta.url)}`) as typeof Matchers & Record<string, never>
}

expect.extend(
  Object.fromEntries(
    matcherNames.map((name) => [
      name,
      function callMatcher(this: unknown, ...args: readonly unknown[]) {
        return Reflect.apply(matchers()[name] as never, this, args)
      },
    ]),
  ),
)
