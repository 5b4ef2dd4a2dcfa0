import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { expect } from 'vitest'
import type * as Matchers from './index.ts'
import { matcherNames } from './matcher-names.ts'
import type * as Snapshots from './snapshot-serializer.ts'

/*
 * Registers the matchers and the snapshot serializer with Vitest. Both are loaded when they are first needed: a test file
 * that has no use for them does not wait for them.
 */
const require = createRequire(import.meta.url)
const extension = extname(import.meta.url)

type AnyMatcher = (...args: readonly unknown[]) => { pass: boolean; message: () => string }

function matchers(): Record<string, AnyMatcher> {
  return require(`./index${extension}`) as typeof Matchers & Record<string, never>
}

function serializer(): typeof Snapshots.snapshotSerializer {
  return (require(`./snapshot-serializer${extension}`) as typeof Snapshots).snapshotSerializer
}

/** Whether it is worth loading the serializer to ask it. */
function mayHoldTraces(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) ? mayHoldTraces(value[0]) : 'roots' in value || 'tracesForMatchers' in value
}

expect.extend(
  Object.fromEntries(
    matcherNames.map((name) => [
      name,
      function callMatcher(this: unknown, ...args: readonly unknown[]) {
        return Reflect.apply(matchers()[name] as AnyMatcher, this, args)
      },
    ]),
  ),
)
expect.addSnapshotSerializer({
  test: (value) => mayHoldTraces(value) && serializer().test(value),
  serialize: (value, config, indentation) => serializer().serialize(value, config, indentation),
})
