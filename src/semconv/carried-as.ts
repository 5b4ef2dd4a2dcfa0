import type { SpanData } from '../trace/span-data.ts'
import { builtinRegistry } from './builtin/builtin-registry.ts'
import { formerNames } from './former-names.ts'
import type { Registry } from './registry.ts'
import { replacements, replacementsByKind } from './replacements-table.ts'

/**
 * The key under which a span carries an attribute: its name, a former name of it, or a deprecated attribute that it
 * replaces in part. Undefined where the span says nothing of it.
 *
 * @example
 * carriedAs('url.path', { kind: 'server', attributes: { 'http.target': '/orders?page=2' } }) // 'http.target'
 */
export function carriedAs(
  key: string,
  { kind, attributes }: Pick<SpanData, 'kind' | 'attributes'>,
  registry: Registry = builtinRegistry(),
): string | undefined {
  if (attributes[key] !== undefined) return key
  return (
    formerNames(key, registry).find((name) => attributes[name] !== undefined) ??
    Object.keys(attributes).find(
      (name) => replacements[name]?.names.includes(key) || replacementsByKind[name]?.[kind] === key,
    )
  )
}
