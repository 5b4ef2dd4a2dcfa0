import { expect, test } from 'vitest'
import { diagnose, type Evidence } from '../../../src/capture/instrument/diagnose.ts'
import type { Instrumentation, ModuleDefinition } from '../../../src/capture/instrument/instrumentation.ts'

const here = { packageName: 'redis', folder: '/shop/node_modules/redis', file: '/shop/node_modules/redis/index.js' }

function asked(...definitions: readonly Partial<ModuleDefinition>[]): {
  entry: string
  instrumentation: Instrumentation
} {
  const modules = definitions.map((each) =>
    Object.assign({ name: 'redis', supportedVersions: ['^4'], patch: () => {} }, each),
  )
  return {
    entry: './otel.ts',
    instrumentation: { instrumentationName: 'redis-spans', enable() {}, disable() {}, _modules: modules },
  }
}

function causes(instrumentation: ReturnType<typeof asked>, evidence: Partial<Evidence>): string[] {
  const nothing: Evidence = {
    hasPatched: () => false,
    sighting: () => undefined,
    loadedBefore: () => undefined,
    imported: () => undefined,
    inlined: () => undefined,
  }
  return diagnose([instrumentation], { ...nothing, ...evidence }).map(
    (each) => `${each.moduleName}: ${each.cause.kind}`,
  )
}

test('a package that nobody imported is no finding', () => {
  expect(causes(asked({}), {})).toEqual([])
})

test('a package that was patched is no finding', () => {
  expect(causes(asked({}), { sighting: () => here, hasPatched: () => true })).toEqual([])
})

test('a package that the instrumentation saw and left alone has an unsupported version', () => {
  expect(causes(asked({ moduleVersion: '3.0.0' }), { sighting: () => here })).toEqual(['redis: version'])
})

test('a package that the instrumentation never saw is unpatched for another reason', () => {
  expect(causes(asked({}), { sighting: () => here })).toEqual(['redis: other'])
})

test('a known obstacle goes before the version', () => {
  const sighting = { ...here, obstacle: 'it is an ES module' }
  expect(causes(asked({ moduleVersion: '3.0.0' }), { sighting: () => sighting })).toEqual(['redis: other'])
})

test('a package that was loaded before is a finding once the code under test imports it', () => {
  const loadedBefore = (): typeof here => here
  expect(causes(asked({}), { loadedBefore })).toEqual([])
  expect(causes(asked({}), { loadedBefore, sighting: () => here, hasPatched: () => true })).toEqual([
    'redis: loaded-before',
  ])
  expect(causes(asked({}), { loadedBefore, imported: () => here })).toEqual(['redis: loaded-before'])
})

test('an inlined package is a finding though another copy of it was patched', () => {
  expect(causes(asked({}), { inlined: () => here, hasPatched: () => true })).toEqual(['redis: inlined'])
})

test('an instrumentation that names a package for each major version is told once', () => {
  const both = asked({ moduleVersion: '3.0.0' }, { name: '@redis/client' })
  expect(causes(both, { sighting: () => here })).toEqual(['redis: version'])
  expect(causes(both, { sighting: () => here, hasPatched: () => true })).toEqual([])
})

test('the ranges of all definitions of a package are told', () => {
  const two = asked({ supportedVersions: ['^2', '^3'] }, { supportedVersions: ['^3', '^5'] })
  const [found] = diagnose([two], {
    hasPatched: () => false,
    sighting: () => here,
    loadedBefore: () => undefined,
    imported: () => undefined,
    inlined: () => undefined,
  })
  expect(found).toMatchObject({ supported: ['^2', '^3', '^5'], file: here.file, entry: './otel.ts' })
})
