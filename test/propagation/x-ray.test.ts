import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseXRay, writeXRay, type XRayContext } from '../../src/propagation/x-ray.ts'
import { hexId } from './support/arbitraries.ts'
import { faultsOf } from './support/faults-of.ts'

const traceId = '5759e988bd862e3fe1be46a994272793'
const root = 'Root=1-5759e988-bd862e3fe1be46a994272793'
const parentId = '53995c3f42cd8ad8'

test.each<[string, string, XRayContext]>([
  ['Root alone, as load balancers send it', root, { traceId }],
  ['Root and Parent', `${root};Parent=${parentId}`, { traceId, parentId }],
  ['sampled', `${root};Parent=${parentId};Sampled=1`, { traceId, parentId, sampled: true }],
  ['not sampled', `${root};Sampled=0`, { traceId, sampled: false }],
  ['asked to decide', `${root};Sampled=?`, { traceId, sampled: '?' }],
  ['any order', `Sampled=1;Parent=${parentId};${root}`, { traceId, parentId, sampled: true }],
  ['whitespace', `${root}; Parent=${parentId} ; Sampled=1;`, { traceId, parentId, sampled: true }],
  ['upper-case digits', root.replace('bd862e3fe1be', 'BD862E3FE1BE'), { traceId }],
  [
    'further fields',
    `Self=1-67891234-12456789abcdef012345678;${root};Lineage=12326a9d:0`,
    {
      traceId,
      others: [
        ['Self', '1-67891234-12456789abcdef012345678'],
        ['Lineage', '12326a9d:0'],
      ],
    },
  ],
])('%s', (_, header, value) => {
  expect(parseXRay(header)).toEqual({ value, faults: [] })
})

describe('a header that is to be ignored', () => {
  test.each([
    ['nothing', '', ['x-ray-root-missing 0+0']],
    ['no Root', `Parent=${parentId}`, ['x-ray-root-missing 23+0']],
    ['an empty Root', 'Root=', ['x-ray-root 5+0']],
    ['another version', 'Root=2-5759e988-bd862e3fe1be46a994272793', ['x-ray-root 5+35']],
    ['a Root without dashes', `Root=${traceId}`, ['x-ray-root 5+32']],
    ['a Root of zeros', `Root=1-00000000-${'0'.repeat(24)}`, ['x-ray-root 5+35']],
    ['a short Parent', `${root};Parent=53995c3f`, ['x-ray-parent 48+8']],
    ['a word for Sampled', `${root};Sampled=true`, ['x-ray-sampled 49+4']],
    ['a field without a value', `${root};Parent`, ['x-ray-field 41+6']],
    ['a field twice', `${root};${root}`, ['x-ray-duplicate 41+40']],
  ])('%s', (_, header, faults) => {
    expect(faultsOf(parseXRay(header))).toEqual(faults)
    expect(parseXRay(header).value).toBeUndefined()
  })
})

test('what is written is read as the same', () => {
  const context = fc.record(
    { traceId: hexId(32), parentId: hexId(16), sampled: fc.constantFrom(true, false, '?' as const) },
    { requiredKeys: ['traceId'] },
  )
  fc.assert(
    fc.property(context, (given) => {
      expect(parseXRay(writeXRay(given)).value).toEqual(given)
    }),
  )
})

test('further fields are written after the known ones', () => {
  expect(writeXRay({ traceId, sampled: '?', others: [['Lineage', 'a:0']] })).toBe(`${root};Sampled=?;Lineage=a:0`)
})

test('what the header cannot have is not written', () => {
  expect(() => writeXRay({ traceId: 'abc' })).toThrowErrorMatchingInlineSnapshot(`
    [TypeError: This x-amzn-trace-id cannot be written: Root is 1, 8 hex digits and 24 hex digits with dashes between, and not all zeros (https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader).
    Root=1-abc-
         ^^^^^^]
  `)
  expect(() => writeXRay({ traceId, others: [['Lineage', 'a;Sampled=1']] })).toThrow('reads as something else')
})
