import type { AttributeUse, RequirementLevel, SpanDefinition } from '../registry.ts'
import type { SpanRow } from './gen-ai-table.ts'

/** Makes the definition of a span type that is written by hand. */
export function readSpanRow(row: SpanRow): SpanDefinition {
  const { type, kind, refines } = row
  let attributes: SpanDefinition['attributes'] | undefined
  return {
    type,
    kind,
    stability: 'development',
    ...(refines !== undefined && { refines }),
    get attributes() {
      return (attributes ??= readUses(row))
    },
  }
}

function readUses({ required, conditional, recommended, optIn }: SpanRow): SpanDefinition['attributes'] {
  return new Map([
    ...usesOf(required, 'required'),
    ...usesOf(conditional, 'conditionally_required'),
    ...usesOf(recommended, 'recommended'),
    ...usesOf(optIn, 'opt_in'),
  ])
}

function usesOf(names: readonly string[] = [], level: RequirementLevel): [string, AttributeUse][] {
  return names.map((mark) => {
    const samplingRelevant = mark.endsWith('*')
    const name = samplingRelevant ? mark.slice(0, -1) : mark
    return [name, { name, level, samplingRelevant }]
  })
}
