import type { AttributeValue } from '../../attributes.ts'
import type { SpanKind, StatusCode } from '../../span-data.ts'

/** A name as the notation gives it: exact, by RegExp, or any. */
export type NotationName =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'regexp'; readonly regexp: RegExp }
  | { readonly type: 'any' }

/** A value as the notation gives it: exact, by RegExp, any, that of an attribute of another line's span, or that the key must not be there. */
export type NotationValue =
  | { readonly type: 'value'; readonly value: AttributeValue }
  | { readonly type: 'regexp'; readonly regexp: RegExp }
  | { readonly type: 'any' }
  | { readonly type: 'same'; readonly alias: string; readonly attribute: string }
  | { readonly type: 'absent' }

/** Attributes by key. */
export type NotationAttributes = ReadonlyMap<string, NotationValue>

/** How many spans a line stands for; both bounds are inclusive. */
export interface NotationCount {
  readonly min: number
  readonly max: number
}

/** A line for a span. */
export interface NotationSpan {
  readonly type: 'span'
  readonly line: number
  /** The line as it is written, without its indentation. */
  readonly text: string
  readonly name: NotationName
  readonly kind?: SpanKind
  readonly status?: StatusCode
  readonly service?: NotationName
  readonly open?: boolean
  readonly count?: NotationCount
  readonly attributes: NotationAttributes
  readonly alias?: string
  readonly children: readonly NotationNode[]
}

/** A line for an event of the span above it. */
export interface NotationEvent {
  readonly type: 'event'
  readonly line: number
  readonly name: NotationName
  readonly attributes: NotationAttributes
}

/** A line for a link of the span above it: to the span with this alias, or else to one with this name. */
export interface NotationLink {
  readonly type: 'link'
  readonly line: number
  readonly target: NotationName
}

/** A line that admits other spans. */
export interface NotationRest {
  readonly type: 'rest'
  readonly line: number
}

/** A line of the notation, with the lines below it. */
export type NotationNode = NotationSpan | NotationEvent | NotationLink | NotationRest
