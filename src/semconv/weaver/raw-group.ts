import type { SpanKind } from '../../trace/span-data.ts'
import type { AttributeDefinition, Deprecation, RequirementLevel, Stability } from '../registry.ts'
import type { Place } from './yaml-source.ts'
import type { PlacedText } from './yaml-map.ts'

/** A requirement as it is written: the level, and its condition where one is given. */
export interface Requirement {
  readonly level: RequirementLevel
  readonly condition?: string
}

/** What an entry says of an attribute beside its name. */
export interface Terms {
  readonly requirement?: Requirement
  readonly samplingRelevant?: boolean
}

/** The definition of an attribute as it is written. */
export interface RawDefinition {
  readonly definition: AttributeDefinition
  readonly terms: Terms
  /** Absent for a definition of the built-in table. */
  readonly place?: Place
  /** Whether registries that depend on this one do not see it. */
  readonly excluded: boolean
}

/** An entry of a group's list of attributes. What its terms leave out comes from what the group inherits. */
export interface RawEntry {
  readonly name: string
  readonly terms: Terms
  readonly place?: Place
}

export type GroupKind = 'span' | 'entity' | 'event' | 'metric' | 'attribute_group'

/** A group of either syntax as it is written, references not resolved. */
export interface RawGroup {
  readonly kind: GroupKind
  /** As references name it: `span.http.client`, `attributes.http.common`. */
  readonly id: string
  /** Among its kind, without the kind's prefix: `http.client`. */
  readonly type: string
  readonly place?: Place
  /** Whether `parent` is refined, so that all of it is inherited and not its attributes alone. */
  readonly isRefinement: boolean
  readonly parent?: PlacedText
  readonly includes: readonly PlacedText[]
  readonly entries: readonly RawEntry[]
  readonly spanKind?: SpanKind
  /** For a span that does not say its kind: the key for it. */
  readonly missingKind?: string
  readonly stability?: Stability
  readonly deprecated?: Deprecation
  readonly nameTemplates?: readonly string[]
  /** Why registries that depend on this one do not see it: it is internal, or says so. */
  readonly hidden?: 'internal' | 'excluded'
}

/** The kinds of things that can be imported, as the key of `imports` names them. */
export const importKinds: ReadonlyMap<string, GroupKind> = new Map([
  ['spans', 'span'],
  ['entities', 'entity'],
  ['events', 'event'],
  ['metrics', 'metric'],
  ['attribute_groups', 'attribute_group'],
])

/** A pattern of `imports`: all groups of this kind whose name it matches come along. */
export interface RawImport extends PlacedText {
  readonly kind: GroupKind
}

/** What one file holds. */
export interface RawFile {
  readonly definitions: readonly RawDefinition[]
  readonly groups: readonly RawGroup[]
  readonly imports: readonly RawImport[]
}
