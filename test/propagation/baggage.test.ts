import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BaggageMember, parseBaggage, writeBaggage } from '../../src/propagation/baggage.ts'
import { textOf } from './support/arbitraries.ts'
import { faultsOf } from './support/faults-of.ts'

const plain = (key: string, value: string): BaggageMember => ({ key, value, properties: [] })

describe('a header without fault', () => {
  test.each<[string, string | string[], BaggageMember[]]>([
    ['one member', 'a=1', [plain('a', '1')]],
    ['order', 'b=1,a=2', [plain('b', '1'), plain('a', '2')]],
    ['whitespace wherever it may be', ' a\t= 1 ,\tb = 2\t', [plain('a', '1'), plain('b', '2')]],
    ['several lines', ['a=1', 'b=2'], [plain('a', '1'), plain('b', '2')]],
    ['equals signs in a value', 'a=b=c==', [plain('a', 'b=c==')]],
    ['an empty value', 'a=', [plain('a', '')]],
    ['percent-encoded UTF-8', 'a=Am%C3%A9lie%20x', [plain('a', 'Amélie x')]],
    ['lower-case hex digits', 'a=%c3%a9', [plain('a', 'é')]],
    ['a plus sign is a plus sign', 'a=1+1', [plain('a', '1+1')]],
    ['a percent sign in a key is a percent sign', '%61=1', [plain('%61', '1')]],
    ['all characters of a token', "!#$%&'*+-.^_`|~09azAZ=1", [plain("!#$%&'*+-.^_`|~09azAZ", '1')]],
    ['a key that objects have', '__proto__=1', [plain('__proto__', '1')]],
    [
      'properties',
      'a=1;p;q=2 ; r = %C3%A9',
      [{ key: 'a', value: '1', properties: [{ key: 'p' }, { key: 'q', value: '2' }, { key: 'r', value: 'é' }] }],
    ],
    [
      'properties of one name',
      'a=1;p=1;p=2',
      [
        {
          ...plain('a', '1'),
          properties: [
            { key: 'p', value: '1' },
            { key: 'p', value: '2' },
          ],
        },
      ],
    ],
    ['a bare property is not decoded', 'a=1;%C3%A9', [{ ...plain('a', '1'), properties: [{ key: '%C3%A9' }] }]],
    ['equals signs in a property', 'a=1;p=b=c', [{ ...plain('a', '1'), properties: [{ key: 'p', value: 'b=c' }] }]],
  ])('%s', (_, header, members) => {
    expect(parseBaggage(header)).toEqual({ value: members, faults: [] })
  })
})

describe('members that cannot be read are left out, and the others stay', () => {
  test.each([
    ['no equals sign', 'a=1,b,c=3', ['baggage-member 4+1'], ['a', 'c']],
    ['an empty member', 'a=1,,b=2', ['baggage-member 4+0'], ['a', 'b']],
    ['no key', '=1', ['baggage-key 0+0'], []],
    ['a space in a key', 'a b=1', ['baggage-key 0+3'], []],
    ['a key that is not ASCII', 'é=1', ['baggage-key 0+1'], []],
    ['a colon in a key', 'b=2,a:b=1', ['baggage-key 4+3'], ['b']],
    ['whitespace in a value', 'a=1 2', ['baggage-value 2+3'], []],
    ['a quote in a value', 'a="1"', ['baggage-value 2+3'], []],
    ['a backslash in a value', 'a=1\\', ['baggage-value 2+2'], []],
    ['a value that is not ASCII', 'a=é,b=2', ['baggage-value 2+1'], ['b']],
    ['a newline', 'a=1\n', ['baggage-value 2+2'], []],
    ['an empty property', 'a=1;,b=2', ['baggage-property 4+0'], ['b']],
    ['a property with a space', 'a=1;p q', ['baggage-property 4+3'], []],
    ['a property without a key', 'a=1;=2', ['baggage-property 4+0'], []],
    ['a value of a property', 'a=1;p="2"', ['baggage-value 6+3'], []],
  ])('%s', (_, header, faults, keys) => {
    const parsed = parseBaggage(header)
    expect(faultsOf(parsed)).toEqual(faults)
    expect(parsed.value?.map(({ key }) => key)).toEqual(keys)
  })
})

describe('members with faults that can be read', () => {
  test.each([
    ['a stray percent sign', 'a=100%', ['baggage-percent 5+1'], '100%'],
    ['percent signs without hex digits', 'a=%zz%4', ['baggage-percent 2+1', 'baggage-percent 5+1'], '%zz%4'],
    ['bytes that are no UTF-8', 'a=x%FFy', ['baggage-utf-8 2+5'], 'x\uFFFDy'],
  ])('%s', (_, header, faults, value) => {
    const parsed = parseBaggage(header)
    expect(faultsOf(parsed)).toEqual(faults)
    expect(parsed.value).toEqual([plain('a', value)])
  })

  test('duplicates are kept in order, and better not sent', () => {
    const parsed = parseBaggage(['a=1', 'b=2', 'a=3'])
    expect(parsed.faults.map(({ rule, level }) => [rule, level])).toEqual([['baggage-duplicate-key', 'should']])
    expect(parsed.value).toEqual([plain('a', '1'), plain('b', '2'), plain('a', '3')])
  })

  test.each(['', ' \t'])('an empty header is a fault: %j', (header) => {
    expect(parseBaggage(header).value).toEqual([])
    expect(faultsOf(parseBaggage(header))).toEqual([`baggage-empty 0+${header.length}`])
  })
})

describe('limits', () => {
  const members = (count: number): string => Array.from({ length: count }, (_, i) => `k${i}=1`).join(',')

  test('64 members are kept by all, and what exceeds them can be dropped', () => {
    expect(parseBaggage(members(64)).faults).toEqual([])
    const parsed = parseBaggage(members(65))
    expect(faultsOf(parsed)).toEqual(['baggage-count 374+5'])
    expect(parsed.faults[0]?.level).toBe('may')
    expect(parsed.value).toHaveLength(65)
  })

  test('8192 bytes are kept by all, also as one member', () => {
    const header = `a=${'v'.repeat(8190)}`
    expect(parseBaggage(header).faults).toEqual([])
    expect(faultsOf(parseBaggage(`${header}v`))).toEqual(['baggage-bytes 8192+1'])
  })

  test('bytes are counted and not characters', () => {
    const parsed = parseBaggage(`a=1,b=${'é'.repeat(4100)}`)
    expect(faultsOf(parsed)).toContain('baggage-bytes 4106+0')
  })
})

const key = textOf("!#$%&'*+-.^_`|~09azAZ", 1, 8)
const value = fc.string({ unit: 'binary', maxLength: 12 })
const property = fc.oneof(fc.record({ key }), fc.record({ key, value }))
const member: fc.Arbitrary<BaggageMember> = fc.record({ key, value, properties: fc.array(property, { maxLength: 3 }) })

test('what is written is read as the same', () => {
  fc.assert(
    fc.property(fc.array(member, { minLength: 1, maxLength: 20 }), (members) => {
      const header = writeBaggage(members) ?? ''
      const { value, faults } = parseBaggage(header)
      expect(value).toEqual(members)
      expect(faults.filter(({ level }) => level === 'must')).toEqual([])
      expect(header).toMatch(/^[\u0021-\u007e]*$/)
    }),
  )
})

test('a value of 4097 to 8192 bytes survives', () => {
  const long = plain('a', 'v'.repeat(8190))
  expect(parseBaggage(writeBaggage([long]) ?? '').value).toEqual([long])
})

test('a lone surrogate is written as U+FFFD', () => {
  expect(writeBaggage([plain('a', '\uD800')])).toBe('a=%EF%BF%BD')
})

test('no members make no header', () => {
  expect(writeBaggage([])).toBeUndefined()
})

test('a key that is not a token is not written', () => {
  expect(() => writeBaggage([plain('user id', '1')])).toThrowErrorMatchingInlineSnapshot(`
    [TypeError: This baggage cannot be written: a key is a token: letters, digits and ! # $ % & ' * + - . ^ _ \` | ~ (https://www.w3.org/TR/baggage/#key).
    user id
    ^^^^^^^]
  `)
  expect(() => writeBaggage([{ ...plain('a', '1'), properties: [{ key: 'é' }] }])).toThrow('a key is a token')
})
