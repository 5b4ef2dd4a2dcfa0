import type { SpanKind } from '../trace/span-data.ts'

/** How settled a convention is, in the registry's own words. */
export type Stability = 'stable' | 'release_candidate' | 'beta' | 'alpha' | 'development'

/**
 * Whether a span of a type has to carry an attribute.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/
 */
export type RequirementLevel = 'required' | 'conditionally_required' | 'recommended' | 'opt_in'

/** Why something is no longer to be used, and what stands in its place. */
export interface Deprecation {
  readonly reason: 'renamed' | 'obsoleted' | 'uncategorized' | 'unspecified'
  /** The new name; only ever there for the reason `renamed`. */
  readonly renamedTo?: string
  /** What the registry says of it. */
  readonly note?: string
}

/** One value of an enumeration. Enumerations are open: other values are allowed, but not known. */
export interface EnumMember {
  readonly value: string | number | boolean
  readonly deprecated?: Deprecation
}

/** The type of an attribute's values. */
export interface AttributeType {
  /** The type of a value, of an array's element, or of an enumeration's members. */
  readonly base: 'string' | 'int' | 'double' | 'boolean' | 'any'
  readonly array: boolean
  /** Whether the name is a prefix: `http.request.header` stands for `http.request.header.<key>`. */
  readonly template: boolean
  readonly members?: readonly EnumMember[]
}

/** An attribute as the registry defines it. */
export interface AttributeDefinition {
  readonly name: string
  readonly type: AttributeType
  readonly stability: Stability
  readonly deprecated?: Deprecation
  readonly brief?: string
}

/** An attribute as a span type uses it. */
export interface AttributeUse {
  readonly name: string
  readonly level: RequirementLevel
  /** The condition of a conditional requirement, in prose. */
  readonly condition?: string
  /** Whether samplers look at it, so that it has to be set when the span starts. */
  readonly samplingRelevant: boolean
}

/** A type of span as the registry defines it, inheritance and references resolved. */
export interface SpanDefinition {
  /** The id without its `span.` prefix: `http.client`. */
  readonly type: string
  readonly kind?: SpanKind
  readonly stability: Stability
  readonly deprecated?: Deprecation
  /** The type that this one refines or extends, where that is a span type too. */
  readonly refines?: string
  /** By attribute name, inherited ones first. */
  readonly attributes: ReadonlyMap<string, AttributeUse>
  /** Templates of the span's name, best first: `{http.request.method} {url.template}`. */
  readonly nameTemplates?: readonly string[]
}

/** What telemetry comes from (a service, a host): the attributes of a resource. */
export interface EntityDefinition {
  readonly type: string
  readonly stability: Stability
  readonly deprecated?: Deprecation
  readonly attributes: ReadonlyMap<string, AttributeUse>
}

/** A set of conventions: OpenTelemetry's, or a team's own. */
export interface Registry {
  readonly name: string
  readonly version?: string
  readonly schemaUrl?: string
  readonly attributes: ReadonlyMap<string, AttributeDefinition>
  readonly spans: ReadonlyMap<string, SpanDefinition>
  readonly entities: ReadonlyMap<string, EntityDefinition>
}
