import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTraceparent, writeTraceparent } from '../../src/propagation/traceparent.ts'
import { hexId } from './support/arbitraries.ts'
import { faultsOf } from './support/faults-of.ts'

const traceId = '0af7651916cd43dd8448eb211c80319c'
const parentId = 'b7ad6b7169203331'
const valid = `00-${traceId}-${parentId}-01`
const fields = fc.record({ traceId: hexId(32), parentId: hexId(16), sampled: fc.boolean(), random: fc.boolean() })

describe('a header without fault', () => {
  test.each([
    ['00', false, false],
    ['01', true, false],
    ['02', false, true],
    ['03', true, true],
  ])('flags %s', (flags, sampled, random) => {
    expect(parseTraceparent(`00-${traceId}-${parentId}-${flags}`)).toEqual({
      value: { version: 0, traceId, parentId, flags: Number(flags), sampled, random },
      faults: [],
    })
  })

  test.each([
    ['the same length', `cc-${traceId}-${parentId}-01`],
    ['something after a dash', `cc-${traceId}-${parentId}-01-what-the-future-brings`],
    ['a dash at the end', `01-${traceId}-${parentId}-01-`],
    ['flags that are not known yet', `01-${traceId}-${parentId}-ff`],
  ])('a later version is read as far as it is known: %s', (_, header) => {
    const { value, faults } = parseTraceparent(header)
    expect(faults).toEqual([])
    expect(value).toMatchObject({ version: Number.parseInt(header.slice(0, 2), 16), traceId, parentId, sampled: true })
  })
})

describe('a header that is to be ignored', () => {
  test.each([
    ['nothing', '', ['traceparent-version 0+0']],
    ['a version alone', '00', ['traceparent-version 2+0']],
    ['version ff', `ff-${traceId}-${parentId}-01`, ['traceparent-version-ff 0+2']],
    ['a short version', `0-${traceId}-${parentId}-01`, ['traceparent-version 0+1']],
    ['a long version', `000-${traceId}-${parentId}-01`, ['traceparent-version 0+3']],
    ['a version with a dot', `.0-${traceId}-${parentId}-01`, ['traceparent-version 0+2']],
    ['an upper-case version', `0A-${traceId}-${parentId}-01`, ['traceparent-version 0+2']],
    ['an upper-case trace-id', `00-${traceId.toUpperCase()}-${parentId}-01`, ['traceparent-trace-id 3+32']],
    ['a short trace-id', `00-${traceId.slice(1)}-${parentId}-01`, ['traceparent-trace-id 3+31']],
    ['a long trace-id', `00-${traceId}0-${parentId}-01`, ['traceparent-trace-id 3+33']],
    ['a trace-id of zeros', `00-${'0'.repeat(32)}-${parentId}-01`, ['traceparent-trace-id-zero 3+32']],
    ['an upper-case parent-id', `00-${traceId}-${parentId.toUpperCase()}-01`, ['traceparent-parent-id 36+16']],
    ['a short parent-id', `00-${traceId}-${parentId.slice(1)}-01`, ['traceparent-parent-id 36+15']],
    ['a parent-id of zeros', `00-${traceId}-${'0'.repeat(16)}-01`, ['traceparent-parent-id-zero 36+16']],
    ['no parent-id', `00-${traceId}`, ['traceparent-parent-id 35+0', 'traceparent-flags 35+0']],
    ['short flags', `00-${traceId}-${parentId}-1`, ['traceparent-flags 53+1']],
    ['long flags', `00-${traceId}-${parentId}-001`, ['traceparent-flags 53+3']],
    ['upper-case flags', `00-${traceId}-${parentId}-0A`, ['traceparent-flags 53+2']],
    ['something after version 00', `${valid}-what`, ['traceparent-trailing 55+5']],
    ['a dash after version 00', `${valid}-`, ['traceparent-trailing 55+1']],
    ['a newline at the end', `${valid}\n`, ['traceparent-flags 53+3']],
    ['a later version that goes on without a dash', `cc-${traceId}-${parentId}-01.what`, ['traceparent-flags 53+7']],
    ['a later version that is too short', `cc-${traceId}-${parentId}-0`, ['traceparent-flags 53+1']],
    ['two joined by a comma', `${valid}, ${valid}`, ['traceparent-count 55+57']],
    ['two lines', [valid, valid], ['traceparent-count 55+56']],
    [
      'all at once',
      `0-${'0'.repeat(32)}-x-1`,
      [
        'traceparent-version 0+1',
        'traceparent-trace-id-zero 2+32',
        'traceparent-parent-id 35+1',
        'traceparent-flags 37+1',
      ],
    ],
  ])('%s', (_, header, faults) => {
    const parsed = parseTraceparent(header)
    expect(faultsOf(parsed)).toEqual(faults)
    expect(parsed.value).toBeUndefined()
  })
})

describe('a header with faults that can be read', () => {
  test.each([
    ['a space before', ` ${valid}`, ['traceparent-whitespace 0+1']],
    ['whitespace around', ` \t${valid}\t `, ['traceparent-whitespace 0+2', 'traceparent-whitespace 57+2']],
  ])('%s', (_, header, faults) => {
    const parsed = parseTraceparent(header)
    expect(faultsOf(parsed)).toEqual(faults)
    expect(parsed.value).toEqual(parseTraceparent(valid).value)
  })

  test.each(['04', '10', 'fd'])('reserved flags are kept as they were sent: %s', (flags) => {
    const parsed = parseTraceparent(`00-${traceId}-${parentId}-${flags}`)
    expect(faultsOf(parsed)).toEqual(['traceparent-flags-reserved 53+2'])
    expect(parsed.value?.flags).toBe(Number.parseInt(flags, 16))
  })
})

test('a fault says its rule, how binding it is and where it is written', () => {
  expect(parseTraceparent(`ff-${traceId}-${parentId}-01`).faults).toMatchInlineSnapshot(`
    [
      {
        "header": "traceparent",
        "length": 2,
        "level": "must",
        "position": 0,
        "rule": "traceparent-version-ff",
        "says": "the version is not ff",
        "section": "https://www.w3.org/TR/trace-context-2/#version",
      },
    ]
  `)
})

test('a single line of a list is that line', () => {
  expect(parseTraceparent([valid])).toEqual(parseTraceparent(valid))
})

test('what is written is read as the same, of version 00 and without fault', () => {
  fc.assert(
    fc.property(fields, (given) => {
      const header = writeTraceparent(given)
      const { value, faults } = parseTraceparent(header)
      expect(header).toHaveLength(55)
      expect(faults).toEqual([])
      expect(value).toMatchObject({ version: 0, ...given })
    }),
  )
})

test('what was read of any version is written as version 00', () => {
  const { value } = parseTraceparent(`cc-${traceId}-${parentId}-ff-more`)
  expect(value && writeTraceparent(value)).toBe(`00-${traceId}-${parentId}-03`)
})

test('every corruption of one character is a fault, or another valid value', () => {
  const character = fc.oneof(fc.constantFrom(...'0f-AgG ,\t\n'), fc.string({ minLength: 1, maxLength: 1 }))
  const cut = fc.constantFrom('replace', 'insert', 'remove')
  fc.assert(
    fc.property(fields, fc.nat(54), character, cut, (given, at, char, how) => {
      const header = writeTraceparent(given)
      const corrupt =
        header.slice(0, at) + (how === 'remove' ? '' : char) + header.slice(how === 'insert' ? at : at + 1)
      fc.pre(corrupt !== header)
      const { value, faults } = parseTraceparent(corrupt)
      const isOther = value !== undefined && !isDeepStrictEqual(value, parseTraceparent(header).value)
      expect(faults.length > 0 || (isOther && (corrupt.length === 55 || value.version > 0))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('nothing that is thrown at it makes it throw, and no value comes without valid ids', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0fF-, \n'), maxLength: 60 }), (header) => {
      const { value, faults } = parseTraceparent(header)
      expect(value ? /^(?!0{32})[0-9a-f]{32}$/.test(value.traceId) : faults.length > 0).toBe(true)
      expect(faults.every(({ position, length }) => position + length <= header.length)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('what no header may have is not written', () => {
  expect(() => writeTraceparent({ traceId: 'ABC', parentId })).toThrowErrorMatchingInlineSnapshot(`
    [TypeError: This traceparent cannot be written: the trace-id is 32 lower-case hex digits (https://www.w3.org/TR/trace-context-2/#trace-id).
    00-ABC-b7ad6b7169203331-00
       ^^^]
  `)
  expect(() => writeTraceparent({ traceId, parentId: `${parentId}\n` })).toThrowErrorMatchingInlineSnapshot(`
    [TypeError: This traceparent cannot be written: the parent-id is 16 lower-case hex digits (https://www.w3.org/TR/trace-context-2/#parent-id).
    00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331\\n-00
                                        ^^^^^^^^^^^^^^^^^^]
  `)
})
