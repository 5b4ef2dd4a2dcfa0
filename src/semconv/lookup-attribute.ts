import type { AttributeDefinition, Registry } from './registry.ts'

/**
 * The definition of an attribute: its own, or that of the template with the longest prefix that fits.
 *
 * @example
 * lookupAttribute(registry, 'http.request.header.x-request-id')?.name // 'http.request.header'
 */
export function lookupAttribute(registry: Registry, key: string): AttributeDefinition | undefined {
  const own = registry.attributes.get(key)
  if (own) return own
  for (let end = key.lastIndexOf('.'); end > 0; end = key.lastIndexOf('.', end - 1)) {
    const template = registry.attributes.get(key.slice(0, end))
    if (template?.type.template) return template
  }
  return undefined
}
