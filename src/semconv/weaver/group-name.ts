import type { GroupKind } from './raw-group.ts'

/** What stands before the name of a thing in the id of its group; the first is how the id is made from the name. */
const prefixes: Readonly<Record<GroupKind, readonly string[]>> = {
  span: ['span.'],
  entity: ['entity.', 'resource.'],
  event: ['event.'],
  metric: ['metric.'],
  attribute_group: ['attribute_group.'],
}

/** The name among its kind: `http.client` for the span group `span.http.client`. */
export function typeOfId(kind: GroupKind, id: string): string {
  const prefix = prefixes[kind].find((one) => id.startsWith(one))
  return prefix === undefined ? id : id.slice(prefix.length)
}

/** The id that the other syntax gives the group of this name: `span.http.client`. Attribute groups are named alike in both. */
export function idOfType(kind: GroupKind, type: string): string {
  return kind === 'attribute_group' ? type : `${prefixes[kind][0]}${type}`
}
