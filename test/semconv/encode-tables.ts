/** An attribute as the extracted facts of the semantic conventions have it. */
export interface AttributeFacts {
  readonly stability: string
  readonly type: string | { readonly enum: readonly (string | number)[]; readonly enum_deprecated: readonly unknown[] }
  readonly deprecated?: { readonly reason: string; readonly renamed_to?: string }
}

/** A span type as the extracted facts have it, requirement levels resolved. */
export interface SpanFacts {
  readonly attributes: Readonly<Record<string, { readonly level: string; readonly sampling_relevant?: boolean }>>
  readonly deprecated: boolean
  readonly kind: string
  readonly stability: string
}

const stabilityLetters: Readonly<Record<string, string>> = {
  stable: 's',
  release_candidate: 'r',
  beta: 'b',
  alpha: 'a',
  development: 'd',
  experimental: 'd',
}

const kindLetters: Readonly<Record<string, string>> = {
  client: 'c',
  server: 's',
  producer: 'p',
  consumer: 'm',
  internal: 'i',
}

const levelLetters = { required: 'r', conditionally_required: 'c', recommended: 'e', opt_in: 'o' } as const

const baseLetters: Readonly<Record<string, string>> = { string: 's', int: 'i', double: 'd', boolean: 'b', any: 'a' }

/** The types whose parent cannot be told from their own name. */
const parents: Readonly<Record<string, string>> = {
  'db.mariadb.client': 'db.sql.client',
  'db.mysql.client': 'db.sql.client',
  'db.oracledb.client': 'db.sql.client',
  'db.postgresql.client': 'db.sql.client',
  'db.sql_server.client': 'db.sql.client',
  'azure.cosmosdb.client': 'db.client',
  'openai.inference.client': 'gen_ai.inference.client',
  'anthropic.inference.client': 'gen_ai.inference.client',
  'azure.ai.inference.client': 'gen_ai.inference.client',
  'aws.bedrock.client': 'gen_ai.inference.client',
}

/** Writes the table that `parseAttributes` reads. */
export function encodeAttributes(facts: Readonly<Record<string, AttributeFacts>>): string {
  return Object.entries(facts)
    .map(([name, { type, stability, deprecated }]) => {
      const [letters, members] = typeof type === 'string' ? [plainLetters(type)] : enumLetters(type)
      const mark = deprecated && deprecationMark(deprecated)
      return [name, letters + letterOf(stabilityLetters, stability), mark, members].filter(Boolean).join(' ')
    })
    .join('\n')
}

/** Writes the table that `parseSpans` reads; the names are those of the table of attributes, in its order. */
export function encodeSpans(facts: Readonly<Record<string, SpanFacts>>, attributeNames: readonly string[]): string {
  const numbers = new Map(attributeNames.map((name, i) => [name, i.toString(36)]))
  const types = new Set(Object.keys(facts).map(typeOf))
  return Object.entries(facts)
    .map(([id, span]) => {
      const type = typeOf(id)
      const head = letterOf(kindLetters, span.kind) + letterOf(stabilityLetters, span.stability)
      const parent = parentOf(type, types)
      const uses = Object.entries(levelLetters).map(([level, letter]) => {
        const own = Object.entries(span.attributes).filter(([, use]) => use.level === level)
        const marks = own.map(([name, use]) => letterOf(numbers, name) + (use.sampling_relevant ? '*' : ''))
        return marks.length > 0 && letter + marks.join(',')
      })
      return [type, head + (span.deprecated ? '!' : ''), parent && `<${parent}`, ...uses].filter(Boolean).join(' ')
    })
    .join('\n')
}

function typeOf(id: string): string {
  return id.replace(/^span\./, '')
}

/** `messaging.aws.sqs.send.producer` refines `messaging.send.producer`: the words between name the system. */
function parentOf(type: string, types: ReadonlySet<string>): string | undefined {
  if (parents[type]) return parents[type]
  if (type.startsWith('dynamodb.')) return 'aws.client'
  const words = type.split('.')
  const shorter = words.slice(1).map((_, i) => [words[0], ...words.slice(i + 2)].join('.'))
  return shorter.find((candidate) => candidate !== type && types.has(candidate))
}

function plainLetters(type: string): string {
  const [, template, base = '', array] = /^(template\[)?(\w+)(\[\])?/.exec(type) ?? []
  return (template ? 't' : '') + letterOf(baseLetters, base) + (array ? '*' : '')
}

/** A value that an old and a current member share is current. */
function enumLetters(type: Exclude<AttributeFacts['type'], string>): [letters: string, members: string] {
  const count = (values: readonly unknown[], value: unknown): number => values.filter((one) => one === value).length
  const isOld = (value: unknown): boolean => count(type.enum, value) === count(type.enum_deprecated, value)
  const members = [...new Set(type.enum)].map((value) => (isOld(value) ? `~${value}` : String(value)))
  return [typeof type.enum[0] === 'number' ? 'i' : 's', `=${members.join(',')}`]
}

function deprecationMark({ reason, renamed_to }: NonNullable<AttributeFacts['deprecated']>): string {
  if (renamed_to !== undefined) return `>${renamed_to}`
  return reason === 'obsoleted' ? '-' : reason === 'uncategorized' ? '?' : '!'
}

function letterOf(letters: Readonly<Record<string, string>> | ReadonlyMap<string, string>, word: string): string {
  const letter = letters instanceof Map ? letters.get(word) : (letters as Readonly<Record<string, string>>)[word]
  if (letter === undefined) throw new Error(`The tables have no letter for ${JSON.stringify(word)}.`)
  return letter
}
