/** Whether something can hold headers as its properties. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** What something is, for an error. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return JSON.stringify(value)
  return isObject(value) ? (value.constructor?.name ?? 'an object') : `a ${typeof value}`
}

/** A shallow copy that is still of its class. */
export function copyObject(value: Record<string, unknown>): Record<string, unknown> {
  return Object.assign(Object.create(Object.getPrototypeOf(value) as object | null) as object, value) as typeof value
}
