import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as matchers from '../../matchers/index.ts'
import { matcherNames } from '../../matchers/matcher-names.ts'
import { root } from '../support/source-files.ts'

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: Record<string, string> }

test('the entry points are these', () => {
  expect(Object.keys(exports)).toEqual([
    '.',
    './vitest',
    './vitest/plugin',
    './matchers',
    './rules',
    './propagation',
    './package.json',
  ])
})

test.each([
  [
    '.',
    [
      'Recorder',
      'absent',
      'attach',
      'buildTraces',
      'calls',
      'drawTrace',
      'install',
      'isSpan',
      'isTrace',
      'record',
      'recordMeasurements',
      'rest',
      'sameAs',
      'span',
    ],
  ],
  ['./vitest', ['createSnapshotSerializer', 'it', 'telemetry', 'test']],
  ['./vitest/plugin', ['spanwright']],
  [
    './propagation',
    [
      'injectFields',
      'parseB3',
      'parseB3Multi',
      'parseBaggage',
      'parseJaeger',
      'parseJaegerBaggage',
      'parseTraceparent',
      'parseTracestate',
      'parseXRay',
      'pointAt',
      'readField',
      'readFields',
      'writeB3',
      'writeB3Multi',
      'writeBaggage',
      'writeFields',
      'writeJaeger',
      'writeJaegerBaggage',
      'writeTraceparent',
      'writeTracestate',
      'writeXRay',
    ],
  ],
  [
    './rules',
    [
      'ConventionsError',
      'RegistryError',
      'builtinRegistry',
      'builtinRules',
      'conventionOf',
      'defineConventions',
      'defineRule',
      'expectedSpanName',
      'lookupAttribute',
      'makeTraces',
      'readRegistry',
      'testRule',
    ],
  ],
  [
    './matchers',
    [
      'toBeChildOf',
      'toBeComplete',
      'toBeDescendantOf',
      'toBeRootSpan',
      'toBeSiblingOf',
      'toBeSingleTrace',
      'toCallServices',
      'toCallServicesExactly',
      'toFinishWithin',
      'toFollowConventions',
      'toHaveAttribute',
      'toHaveAttributes',
      'toHaveAttributesExactly',
      'toHaveDuration',
      'toHaveEvent',
      'toHaveException',
      'toHaveKind',
      'toHaveLinkTo',
      'toHaveLog',
      'toHaveMeasurement',
      'toHaveNoErrors',
      'toHaveNoOpenSpans',
      'toHaveNoOrphans',
      'toHaveResource',
      'toHaveRootSpan',
      'toHaveScope',
      'toHaveSpan',
      'toHaveSpansInOrder',
      'toHaveStatus',
      'toMatchTrace',
      'toOverlap',
      'toRunBefore',
    ],
  ],
])('%s has these names and no others', async (entry, names) => {
  const path = exports[entry] ?? ''
  const source = join(root, path.replace('./dist/', '').replace(/\.js$/, '.ts'))
  const module = (await import(source)) as object
  expect(Object.keys(module).toSorted()).toEqual(names)
})

test('the matchers that are registered are those that there are', () => {
  expect(matcherNames).toEqual(Object.keys(matchers).toSorted())
})
