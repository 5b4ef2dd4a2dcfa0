import { builtinRegistry } from '../../semconv/builtin/builtin-registry.ts'
import { lookupAttribute } from '../../semconv/lookup-attribute.ts'
import type { AttributeDefinition, Registry } from '../../semconv/registry.ts'

/** The definition of an attribute in the registry that is compared with, else in OpenTelemetry's own. */
export function definitionOf(registry: Registry, key: string): AttributeDefinition | undefined {
  return lookupAttribute(registry, key) ?? lookupAttribute(builtinRegistry(), key)
}
