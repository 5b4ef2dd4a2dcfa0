import { expect, test } from 'vitest'
import type { Instrumentation, Patch } from '../../../src/capture/instrument/instrumentation.ts'
import { PatchLog } from '../../../src/capture/instrument/patch-log.ts'

interface Greeter {
  greet: () => string
}

function watched(patch: Patch): {
  log: PatchLog
  instrumentation: Instrumentation
  patch: (exports: unknown) => unknown
} {
  const definition: { name: string; supportedVersions: string[]; patch: Patch } = {
    name: 'greeter',
    supportedVersions: ['*'],
    patch,
  }
  const instrumentation = { instrumentationName: 'greeter', enable() {}, disable() {}, _modules: [definition] }
  const log = new PatchLog()
  log.watch(instrumentation)
  return { log, instrumentation, patch: (exports) => definition.patch(exports, '1.0.0') }
}

function louder(exports: unknown): unknown {
  const greeter = exports as Greeter
  const { greet } = greeter
  greeter.greet = () => `${greet()}!`
  return greeter
}

function namespace(exports: object): Greeter {
  return Object.assign(Object.create(null, { [Symbol.toStringTag]: { value: 'Module' } }), exports)
}

test('an instrumentation has patched once one of its patch functions ran', () => {
  const { log, instrumentation, patch } = watched(louder)
  expect(log.hasPatched(instrumentation)).toBe(false)
  patch({ greet: () => 'hi' })
  expect(log.hasPatched(instrumentation)).toBe(true)
})

test('an instrumentation that hides its definitions is trusted', () => {
  expect(new PatchLog().hasPatched({ instrumentationName: 'x', enable() {}, disable() {} })).toBe(true)
})

test('an ESM entry that passes on a patched CommonJS export is not patched again', () => {
  const { patch } = watched(louder)
  const cjs: Greeter = { greet: () => 'hi' }
  patch(cjs)
  const esm = namespace({ greet: cjs.greet })
  patch(esm)
  expect(esm.greet()).toBe('hi!')
})

test('an ESM entry whose default is the patched CommonJS module is not patched again', () => {
  const { patch } = watched((exports) => {
    const target = exports as Greeter & { default?: Greeter }
    louder(target.default ?? target)
    return exports
  })
  const cjs: Greeter = { greet: () => 'hi' }
  patch(cjs)
  patch(namespace({ default: cjs }))
  expect(cjs.greet()).toBe('hi!')
})

test('an ESM entry with code of its own is patched, though it shares other exports with the CommonJS one', () => {
  const { patch } = watched(louder)
  const types = {}
  patch({ greet: () => 'cjs', types })
  const esm = namespace({ greet: () => 'esm', types })
  patch(esm)
  expect(esm.greet()).toBe('esm!')
})

test('an ESM namespace is patched once, however often the instrumentation is enabled', () => {
  const { patch } = watched(louder)
  const esm = namespace({ greet: () => 'hi' })
  patch(esm)
  patch(esm)
  expect(esm.greet()).toBe('hi!')
})

test('what require gives for an ES module is patched as a copy', async () => {
  const { patch } = watched((exports) => Object.assign(exports as object, { watched: 1 }))
  const source = 'data:text/javascript,export const greet = () => "hi"'
  const real: unknown = await import(source)
  const patched = patch(real)
  expect(patched).not.toBe(real)
  expect(patched).toMatchObject({ watched: 1 })
})
