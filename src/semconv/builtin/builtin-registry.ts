import type { AttributeDefinition, Registry } from '../registry.ts'
import { attributesTable } from './attributes-table.ts'
import { entities } from './entities-table.ts'
import { genAiAttributesTable, genAiSpans, movedNamespaces } from './gen-ai-table.ts'
import { parseAttributes } from './parse-attributes.ts'
import { parseSpans } from './parse-spans.ts'
import { readSpanRow } from './read-span-row.ts'
import { formerNamesTable, releaseTable, splitNames, stableSpans } from './release-table.ts'
import { spansTable } from './spans-table.ts'

let registry: Registry | undefined

/**
 * OpenTelemetry's semantic conventions: their attributes and span types, without the prose. Built when first asked
 * for, and then always the same object.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/
 *
 * @example
 * builtinRegistry().attributes.get('http.method')?.deprecated // { reason: 'renamed', renamedTo: 'http.request.method' }
 * builtinRegistry().spans.get('http.server')?.kind // 'server'
 */
export function builtinRegistry(): Registry {
  return (registry ??= build())
}

function build(): Registry {
  const attributes = parseAttributes(attributesTable)
  const listed = [...attributes.keys()]
  for (const attribute of parseAttributes(releaseTable).values()) attributes.set(attribute.name, attribute)
  applyGenAi(attributes)
  const spans = parseSpans(spansTable, (number) => {
    const name = listed[number] ?? ''
    return splitNames[name] ?? [attributes.get(name)?.deprecated?.renamedTo ?? name]
  })
  for (const [name, renamedTo] of Object.entries(formerNamesTable)) addFormerName(attributes, name, renamedTo)
  for (const type of stableSpans) {
    const span = spans.get(type)
    if (span) spans.set(type, { ...span, stability: 'stable' })
  }
  for (const row of genAiSpans) spans.set(row.type, readSpanRow(row))
  return {
    name: 'opentelemetry',
    version: '1.45.0',
    schemaUrl: 'https://opentelemetry.io/schemas/1.45.0',
    attributes,
    spans,
    entities,
  }
}

function applyGenAi(attributes: Map<string, AttributeDefinition>): void {
  for (const attribute of attributes.values()) {
    const moved = attribute.deprecated?.reason === 'uncategorized' && isMoved(attribute.name)
    const { name, type, stability } = attribute
    if (moved) attributes.set(name, { name, type, stability })
  }
  for (const attribute of parseAttributes(genAiAttributesTable).values()) attributes.set(attribute.name, attribute)
}

function isMoved(name: string): boolean {
  return movedNamespaces.some((namespace) => name.startsWith(namespace)) && !unmoved.has(name)
}

/** Names of those namespaces that were deprecated before they moved. */
const unmoved: ReadonlySet<string> = new Set(['enduser.role'])

/** The old name has the type of the one that stands in its place today. */
function addFormerName(attributes: Map<string, AttributeDefinition>, name: string, renamedTo: string): void {
  let successor: string = renamedTo
  while (formerNamesTable[successor] !== undefined) successor = formerNamesTable[successor] as string
  const type = attributes.get(successor)?.type ?? { base: 'string', array: false, template: false }
  attributes.set(name, { name, type, stability: 'development', deprecated: { reason: 'renamed', renamedTo } })
}
