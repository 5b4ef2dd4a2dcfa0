import type { AttributeDefinition, AttributeType, Deprecation, EnumMember, Stability } from '../registry.ts'

/** The stabilities by their letter in the tables. */
export const stabilities: Readonly<Record<string, Stability>> = {
  s: 'stable',
  r: 'release_candidate',
  b: 'beta',
  a: 'alpha',
  d: 'development',
}

const bases: Readonly<Record<string, AttributeType['base']>> = {
  s: 'string',
  i: 'int',
  d: 'double',
  b: 'boolean',
  a: 'any',
}

/** What letters say: a few dozen objects serve all attributes. */
interface Letters {
  readonly type: AttributeType
  readonly stability: Stability
}

const known = new Map<string, Letters>()

/**
 * Reads a table of attributes, one a line:
 *
 *     name [t]<base>[*]<stability> [deprecation] [=member,~deprecated member]
 *
 * `t` marks a template and `*` an array. A deprecation is `>new.name`, `-` (obsoleted), `?` (uncategorized) or
 * `!` (unspecified).
 */
export function parseAttributes(table: string): Map<string, AttributeDefinition> {
  const attributes = new Map<string, AttributeDefinition>()
  for (const line of table.split('\n')) {
    if (line !== '') {
      const attribute = parseLine(line)
      attributes.set(attribute.name, attribute)
    }
  }
  return attributes
}

function parseLine(line: string): AttributeDefinition {
  const nameEnd = line.indexOf(' ')
  const lettersEnd = line.indexOf(' ', nameEnd + 1)
  const name = line.slice(0, nameEnd)
  const { type, stability } = readLetters(line.slice(nameEnd + 1, lettersEnd < 0 ? undefined : lettersEnd))
  if (lettersEnd < 0) return { name, type, stability }
  const [mark = '', other] = line.slice(lettersEnd + 1).split(' ')
  if (mark.startsWith('=')) return { name, type: enumType(type, mark), stability }
  return {
    name,
    type: other === undefined ? type : enumType(type, other),
    stability,
    deprecated: parseDeprecation(mark),
  }
}

/** The members are read when first asked for: most enumerations are never met. */
function enumType({ base, array, template }: AttributeType, mark: string): AttributeType {
  let members: readonly EnumMember[] | undefined
  return {
    base,
    array,
    template,
    get members() {
      return (members ??= parseMembers(mark.slice(1), base))
    },
  }
}

function readLetters(text: string): Letters {
  const read = known.get(text)
  if (read) return read
  const template = text.startsWith('t')
  const letters: Letters = {
    type: { base: bases[text.charAt(template ? 1 : 0)] ?? 'any', array: text.includes('*'), template },
    stability: stabilities[text.at(-1) ?? ''] ?? 'development',
  }
  known.set(text, letters)
  return letters
}

function parseMembers(text: string, base: AttributeType['base']): EnumMember[] {
  return text.split(',').map((member) => {
    const old = member.startsWith('~')
    const word = old ? member.slice(1) : member
    const value = base === 'int' ? Number(word) : word
    return old ? { value, deprecated: { reason: 'unspecified' } } : { value }
  })
}

function parseDeprecation(mark: string): Deprecation {
  if (mark.startsWith('>')) return { reason: 'renamed', renamedTo: mark.slice(1) }
  if (mark === '-') return { reason: 'obsoleted' }
  return { reason: mark === '?' ? 'uncategorized' : 'unspecified' }
}
