import { nameValue } from '../../src/query/refuse.ts'

/** The ids of a span; OpenTelemetry's `SpanContext` has them. */
export interface LinkContext {
  /** 32 lower-case hex digits. */
  readonly traceId: string
  /** 16 lower-case hex digits. */
  readonly spanId: string
}

/** Whether a value has the fields of a span context. */
export function isContext(value: unknown): value is LinkContext {
  return typeof value === 'object' && value !== null && 'traceId' in value && 'spanId' in value
}

/**
 * Refuses ids that no span has.
 * @throws TypeError for ids of another form, or the zeros of an invalid context.
 */
export function requireIds(context: LinkContext): LinkContext {
  for (const [field, digits] of [
    ['traceId', 32],
    ['spanId', 16],
  ] as const) {
    const id: unknown = context[field]
    if (typeof id !== 'string' || !new RegExp(`^[\\da-f]{${digits}}$`).test(id)) {
      const given = typeof id === 'string' ? JSON.stringify(id) : nameValue(id)
      throw new TypeError(`${field} is ${digits} lower-case hex digits, not ${given}.`)
    }
    if (/^0+$/.test(id)) throw new TypeError(`${field} is all zeros: this is the invalid context, of no span at all.`)
  }
  return context
}
