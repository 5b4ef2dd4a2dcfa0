import type { Attributes } from '../../trace/attributes.ts'
import { textOf } from './text-of.ts'

/** What tells services apart: the name within its namespace. Undefined for a resource that names no service. */
export function serviceKey(attributes: Attributes): string | undefined {
  const name = textOf(attributes, 'service.name')
  return name === undefined ? undefined : `${textOf(attributes, 'service.namespace') ?? ''}\n${name}`
}
