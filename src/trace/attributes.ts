/**
 * A value of an attribute: what OTLP calls `AnyValue`. Integers that do not fit a JavaScript number exactly are bigints.
 *
 * @see https://opentelemetry.io/docs/specs/otel/common/#anyvalue
 */
export type AttributeValue =
  | null
  | string
  | number
  | boolean
  | bigint
  | Uint8Array
  | readonly AttributeValue[]
  | { readonly [key: string]: AttributeValue }

/** Attributes of a span, an event, a link, a resource or a scope, by key. */
export type Attributes = Readonly<Record<string, AttributeValue>>
