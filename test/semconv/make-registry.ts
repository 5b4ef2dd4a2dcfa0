import type { SpanKind } from '../../src/trace/span-data.ts'
import type {
  AttributeDefinition,
  AttributeUse,
  Deprecation,
  Registry,
  RequirementLevel,
  SpanDefinition,
} from '../../src/semconv/registry.ts'

/** An attribute of a team. */
export function attribute(
  name: string,
  { template = false, renamedTo }: { template?: boolean; renamedTo?: string } = {},
): AttributeDefinition {
  const deprecated: Deprecation | undefined = renamedTo === undefined ? undefined : { reason: 'renamed', renamedTo }
  return {
    name,
    type: { base: 'string', array: false, template },
    stability: 'stable',
    ...(deprecated && { deprecated }),
  }
}

/** A type of span of a team; its attributes by their levels. */
export function spanType(
  type: string,
  uses: Readonly<Record<string, RequirementLevel>>,
  rest: { kind?: SpanKind; refines?: string; nameTemplates?: readonly string[] } = {},
): SpanDefinition {
  const attributes = Object.entries(uses).map(([name, level]): [string, AttributeUse] => [
    name,
    { name, level, samplingRelevant: false },
  ])
  return { type, stability: 'stable', attributes: new Map(attributes), ...rest }
}

/** A registry of a team. */
export function makeRegistry(parts: {
  attributes?: readonly AttributeDefinition[]
  spans?: readonly SpanDefinition[]
}): Registry {
  return {
    name: 'acme',
    attributes: new Map(parts.attributes?.map((one) => [one.name, one])),
    spans: new Map(parts.spans?.map((one) => [one.type, one])),
    entities: new Map(),
  }
}
