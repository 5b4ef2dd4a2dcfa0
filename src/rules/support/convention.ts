import type { SpanShape } from '../../lint/define-rule.ts'
import { carriedAs } from '../../semconv/carried-as.ts'
import { matchKeys, type TypesByKeys } from '../../semconv/match-keys.ts'
import { conventionOf } from '../../semconv/match-span.ts'
import type { AttributeUse, Registry, RequirementLevel, SpanDefinition } from '../../semconv/registry.ts'
import type { Span } from '../../trace/span.ts'

let lastSpan: Span | undefined
let lastRegistry: Registry | undefined
let lastDefinition: SpanDefinition | undefined

/** The type of span that a span is. All rules look at a span before the next one comes, so the last answer is kept. */
export function typeOfSpan(span: Span, registry: Registry): SpanDefinition | undefined {
  if (span !== lastSpan || registry !== lastRegistry) {
    lastDefinition = conventionOf(span, registry)
    lastSpan = span
    lastRegistry = registry
  }
  return lastDefinition
}

const byShape = new WeakMap<SpanShape, { readonly registry: Registry; readonly types: TypesByKeys }>()

/** The types that spans of a shape may be of. */
export function typesOfShape(shape: SpanShape, registry: Registry): TypesByKeys {
  const known = byShape.get(shape)
  if (known?.registry === registry) return known.types
  const types = matchKeys(shape.kind, shape.keys, registry)
  byShape.set(shape, { registry, types })
  return types
}

/** What spans of a shape do not say of the attributes that their types ask for; types of which they say all are left out. */
export function missingIn(
  shape: SpanShape,
  registry: Registry,
  usesOf: (definition: SpanDefinition) => readonly AttributeUse[],
): ReadonlyMap<SpanDefinition, readonly AttributeUse[]> {
  const sample = { kind: shape.kind, attributes: Object.fromEntries([...shape.keys].map((key) => [key, true])) }
  const missing = new Map<SpanDefinition, readonly AttributeUse[]>()
  for (const definition of typesOfShape(shape, registry).definitions) {
    const uses = usesOf(definition).filter(({ name }) => !shape.keys.has(name) && !isSaid(name, sample, registry))
    if (uses.length > 0) missing.set(definition, uses)
  }
  return missing
}

const byDefinition = new WeakMap<SpanDefinition, Map<RequirementLevel, readonly AttributeUse[]>>()

/** The attributes that a type of span has at a level. */
export function usesAt(level: RequirementLevel, definition: SpanDefinition): readonly AttributeUse[] {
  let levels = byDefinition.get(definition)
  if (!levels) byDefinition.set(definition, (levels = new Map()))
  let uses = levels.get(level)
  if (!uses) levels.set(level, (uses = [...definition.attributes.values()].filter((use) => use.level === level)))
  return uses
}

/** Whether a type is one of some, or lies in one: `db.postgresql.client` lies in `db`. No types are all types. */
export function isOfTypes({ type }: SpanDefinition, types: readonly string[]): boolean {
  return types.length === 0 || types.some((one) => type === one || type.startsWith(`${one}.`))
}

/** Whether an attribute that is missing may still come, or was there and was dropped by a limit. */
export function isIncomplete({ endTimeUnixNano, dropped }: Span): boolean {
  return endTimeUnixNano === undefined || (dropped?.attributes ?? 0) > 0
}

/** What the former conventions of HTTP let one address say. */
const inHttpUrl: ReadonlySet<string> = new Set(['url.scheme', 'url.path', 'url.query', 'server.address', 'server.port'])

/** Whether a span says what an attribute says, under whatever name. */
function isSaid(name: string, span: Pick<Span, 'kind' | 'attributes'>, registry: Registry): boolean {
  if (carriedAs(name, span, registry) !== undefined) return true
  return inHttpUrl.has(name) && span.attributes['http.url'] !== undefined
}
