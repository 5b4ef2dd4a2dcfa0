import type { AttributeType, EnumMember } from '../registry.ts'
import { prose, readDeprecation } from './read-terms.ts'
import { didYouMean, type YamlMap } from './yaml-map.ts'

const bases = ['string', 'int', 'double', 'boolean', 'any'] as const
const arrays = bases.filter((base) => base !== 'any').map((base) => `${base}[]`)
const typeNames = [...bases, ...arrays, ...[...bases, ...arrays].map((type) => `template[${type}]`)]

/** What stands for a type that cannot be read, so that the attribute is known all the same. */
const unknownType: AttributeType = { base: 'any', array: false, template: false }

/** The type of an attribute's definition: a name, or the members of an enumeration. */
export function readAttributeType(map: YamlMap): AttributeType {
  if (map.isMap('type')) return readEnum(map)
  const name = map.text('type')?.trim()
  if (name === undefined) {
    if (!map.has('type')) map.problems.error(map.place, `The definition of an attribute needs a "type".${wayOut(map)}`)
    return unknownType
  }
  const type = parseType(name)
  if (!type) {
    const types = `It is one of ${bases.join(', ')}, with [] after it for a list, or template[…] of one of these.`
    map.problems.error(map.placeOf('type'), `"${name}" is not a type.${didYouMean(name, typeNames)} ${types}`)
  }
  return type ?? unknownType
}

/** `string`, `int[]`, `template[string[]]`. */
function parseType(name: string): AttributeType | undefined {
  if (!typeNames.includes(name)) return undefined
  const inner = /^template\[(.*)\]$/.exec(name)?.[1]
  const value = inner ?? name
  const base = bases.find((one) => value === one || value === `${one}[]`)
  return base && { base, array: value.endsWith('[]'), template: inner !== undefined }
}

function readEnum(map: YamlMap): AttributeType {
  const type = map.map('type', 'an enumeration')
  type?.allow(['members', 'allow_custom_values'])
  const members = (type?.maps('members', 'a member of an enumeration') ?? []).flatMap(readMember)
  if (members.length === 0) {
    map.problems.error(map.placeOf('type'), 'An enumeration needs "members": a list of maps with "id" and "value".')
    return unknownType
  }
  const types = new Set(members.map(({ value }) => baseOf(value)))
  const [base = 'any', ...others] = types
  if (others.length > 0) {
    map.problems.error(
      map.placeOf('type'),
      `The members of an enumeration have one type, not ${[...types].join(' and ')}.`,
    )
  }
  return { base: others.length > 0 ? 'any' : base, array: false, template: false, members }
}

function readMember(member: YamlMap): EnumMember[] {
  member.allow(['id', 'value', ...prose])
  const value = member.has('value') ? member.scalar('value') : member.text('id')
  if (value === undefined) {
    if (!member.has('value'))
      member.problems.error(member.place, 'A member of an enumeration needs an "id" and a "value".')
    return []
  }
  const deprecated = readDeprecation(member)
  return [{ value, ...(deprecated && { deprecated }) }]
}

function baseOf(value: string | number | boolean): AttributeType['base'] {
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double'
  return typeof value === 'boolean' ? 'boolean' : 'string'
}

function wayOut(map: YamlMap): string {
  return map.has('brief') ? '' : ' To use an attribute that is defined elsewhere, write "ref" in place of its name.'
}
