import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTracestate, writeTracestate } from '../../src/propagation/tracestate.ts'
import { printableBut, textOf } from './support/arbitraries.ts'
import { faultsOf } from './support/faults-of.ts'

const long = 'v'.repeat(256)

describe('a header without fault', () => {
  test.each([
    ['one member', 'congo=t61', [['congo', 't61']]],
    [
      'order is kept',
      'b=1,a=2',
      [
        ['b', '1'],
        ['a', '2'],
      ],
    ],
    [
      'whitespace around members',
      ' a=1 \t,\t b=2 ',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'empty members',
      'a=1,, \t,b=2,',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'several lines',
      ['a=1', 'b=2,c=3'],
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
    ],
    [
      'an empty line among others',
      ['a=1', '', 'b=2'],
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['leading spaces of a value belong to it', 'a=  1 ', [['a', '  1']]],
    ['a tenant', 'tenant@congo=1', [['tenant@congo', '1']]],
    [
      'level 2: an at sign anywhere but first',
      'foo@=1,foo@@bar=2,a@b@c=3',
      [
        ['foo@', '1'],
        ['foo@@bar', '2'],
        ['a@b@c', '3'],
      ],
    ],
    ['level 2: a digit first', '1a=1', [['1a', '1']]],
    ['all characters of a key', 'a0_-*/@z=1', [['a0_-*/@z', '1']]],
    ['the longest key', `${'k'.repeat(256)}=1`, [['k'.repeat(256), '1']]],
    ['the longest value', `a=${long}`, [['a', long]]],
  ])('%s', (_, header, members) => {
    const { value, faults } = parseTracestate(header)
    expect(faults).toEqual([])
    expect(value?.map((member) => [member.key, member.value])).toEqual(members)
  })
})

describe('members with faults are left out, and the others stay', () => {
  test.each([
    ['no equals sign', 'a=1,congo,b=2', ['tracestate-member 4+5'], ['a', 'b']],
    ['a space in the key', 'foo =1', ['tracestate-key 0+4'], []],
    ['an upper-case key', 'b=2,FOO=1', ['tracestate-key 4+3'], ['b']],
    ['a dot in the key', 'foo.bar=1', ['tracestate-key 0+7'], []],
    ['an at sign first', '@foo=1', ['tracestate-key 0+4'], []],
    ['no key', '=1', ['tracestate-key 0+0'], []],
    ['a key of 257', `${'k'.repeat(257)}=1`, ['tracestate-key 0+257'], []],
    ['an equals sign in the value', 'foo=bar=baz', ['tracestate-value 4+7'], []],
    ['no value', 'foo=,bar=3', ['tracestate-value 4+0'], ['bar']],
    ['a value of 257', `a=${long}v`, ['tracestate-value 2+257'], []],
    ['a tab in the value', 'a=1\t2', ['tracestate-value 2+3'], []],
    ['a newline in the value', 'a=1\n', ['tracestate-value 2+2'], []],
    ['not ASCII', 'a=ü', ['tracestate-value 2+1'], []],
    ['key and value', 'A=ü', ['tracestate-key 0+1', 'tracestate-value 2+1'], []],
    ['a key twice: the left one is the later one', 'a=1,b=2,a=3', ['tracestate-duplicate-key 8+1'], ['a', 'b']],
    ['a key twice over two lines', ['a=1', 'a=2'], ['tracestate-duplicate-key 4+1'], ['a']],
  ])('%s', (_, header, faults, keys) => {
    const parsed = parseTracestate(header)
    expect(faultsOf(parsed)).toEqual(faults)
    expect(parsed.value?.map(({ key }) => key)).toEqual(keys)
  })
})

describe('limits', () => {
  const members = (count: number): string => Array.from({ length: count }, (_, i) => `k${i}=1`).join(',')

  test('32 members are read, and the 33rd is a fault', () => {
    expect(parseTracestate(members(32)).faults).toEqual([])
    const parsed = parseTracestate(members(33))
    expect(faultsOf(parsed)).toEqual(['tracestate-count 182+5'])
    expect(parsed.value).toHaveLength(32)
  })

  test('empty members do not count', () => {
    expect(parseTracestate(`${members(32)},,,`).faults).toEqual([])
  })

  test('512 characters are kept by all, and what exceeds them can be dropped', () => {
    const header = `a=${long},b=${'v'.repeat(251)}`
    expect(header).toHaveLength(512)
    expect(parseTracestate(header).faults).toEqual([])
    const longer = parseTracestate(`${header}v`)
    expect(faultsOf(longer)).toEqual(['tracestate-length 512+1'])
    expect(longer.faults[0]?.level).toBe('may')
    expect(longer.value).toHaveLength(2)
  })

  test.each(['', ' ', ',', ' ,\t,'])('a header without members is read, and better not sent: %j', (header) => {
    const parsed = parseTracestate(header)
    expect(parsed.value).toEqual([])
    expect(parsed.faults.map(({ rule, level }) => [rule, level])).toEqual([['tracestate-empty', 'should']])
  })
})

const member = fc.record({
  key: fc.tuple(textOf('abz019', 1, 1), textOf('abz019_-*/@', 0, 20)).map((parts) => parts.join('')),
  value: fc.tuple(textOf(printableBut(',='), 0, 20), textOf(printableBut(',= '), 1, 1)).map((parts) => parts.join('')),
})

test('what is written is read as the same', () => {
  const lists = fc.uniqueArray(member, { selector: ({ key }) => key, maxLength: 32 })
  fc.assert(
    fc.property(lists, (members) => {
      expect(parseTracestate(writeTracestate(members) ?? '').value).toEqual(members)
    }),
  )
})

test('lines are read as if they were one', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'ab=, ') })), (lines) => {
      fc.pre(lines.length > 0)
      expect(parseTracestate(lines)).toEqual(parseTracestate(lines.join(',')))
    }),
  )
})

test('no members make no header', () => {
  expect(writeTracestate([])).toBeUndefined()
})

test('what no header may have is not written', () => {
  expect(() =>
    writeTracestate([
      { key: 'a', value: '1' },
      { key: 'A', value: '1' },
    ]),
  ).toThrowErrorMatchingInlineSnapshot(`
    [TypeError: This tracestate cannot be written: a key is at most 256 of a-z 0-9 _ - * / @, and starts with a-z or 0-9 (https://www.w3.org/TR/trace-context-2/#key).
    a=1,A=1
        ^]
  `)
  expect(() => writeTracestate([{ key: 'a', value: '1 ' }])).toThrowErrorMatchingInlineSnapshot(
    `[TypeError: This tracestate cannot be written: a key or a value of it reads as something else.]`,
  )
  expect(() => writeTracestate([{ key: 'a', value: '1,b=2' }])).toThrow('reads as something else')
  expect(() =>
    writeTracestate([
      { key: 'a', value: '1' },
      { key: 'a', value: '2' },
    ]),
  ).toThrow('a key is there once')
  expect(() => writeTracestate(Array.from({ length: 33 }, (_, i) => ({ key: `k${i}`, value: '1' })))).toThrow(
    'at most 32 members',
  )
})
