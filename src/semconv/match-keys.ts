import type { Attributes, AttributeValue } from '../trace/attributes.ts'
import type { SpanKind } from '../trace/span-data.ts'
import type { AttributeTest } from './candidate.ts'
import { candidatesFor } from './match-span.ts'
import type { Registry, SpanDefinition } from './registry.ts'

/** The types that spans of a kind with certain keys may be of. */
export interface TypesByKeys {
  readonly definitions: readonly SpanDefinition[]
  /** Whether every such span is of one of them, whatever the values. */
  readonly isCertain: boolean
  /** The type of a span by its values; the same that `conventionOf` gives. */
  of(attributes: Attributes): SpanDefinition | undefined
}

/** A value that has to be one of some. */
interface ValueTest {
  readonly key: string
  readonly values: ReadonlySet<AttributeValue>
}

interface Rest {
  readonly definition: SpanDefinition
  readonly tests: readonly ValueTest[]
}

/** How many values are remembered with the type that they stand for. */
const mostRemembered = 1000

/** Finds the type of many spans that have the same keys: what the keys say is worked out once. */
export function matchKeys(kind: SpanKind, keys: ReadonlySet<string>, registry: Registry): TypesByKeys {
  const rests: Rest[] = []
  for (const { definition, tests } of candidatesFor(kind, keys, registry)) {
    const left = tests.map((test) => restOf(test, keys))
    if (left.includes(false)) continue
    const values = left.filter((one) => typeof one === 'object')
    rests.push({ definition, tests: values })
    if (values.length === 0) break
  }
  const isCertain = rests.at(-1)?.tests.length === 0
  const definitions = [...new Set(rests.map(({ definition }) => definition))]
  const find = (attributes: Attributes): SpanDefinition | undefined =>
    rests.find(({ tests }) => tests.every((test) => hasValue(test, attributes)))?.definition
  return { definitions, isCertain, of: remembering(find, rests) }
}

/** What of a test the keys leave open: its values, nothing (`true`), or no hope (`false`). */
function restOf({ keys, values, orAbsent }: AttributeTest, present: ReadonlySet<string>): ValueTest | boolean {
  const key = keys.find((one) => present.has(one))
  if (key === undefined) return orAbsent
  return values === undefined || { key, values }
}

function hasValue({ key, values }: ValueTest, attributes: Attributes): boolean {
  const value = attributes[key]
  return value !== undefined && values.has(value)
}

/** Where one value decides, its answer is kept. */
function remembering(find: TypesByKeys['of'], rests: readonly Rest[]): TypesByKeys['of'] {
  const [key, ...others] = new Set(rests.flatMap(({ tests }) => tests.map((test) => test.key)))
  if (key === undefined) {
    const [only] = rests
    return () => only?.definition
  }
  if (others.length > 0) return find
  const known = new Map<AttributeValue | undefined, SpanDefinition | undefined>()
  return (attributes) => {
    const value = attributes[key]
    const definition = known.get(value)
    if (definition !== undefined || known.has(value)) return definition
    const found = find(attributes)
    if (known.size < mostRemembered) known.set(value, found)
    return found
  }
}
