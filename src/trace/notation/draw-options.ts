import type { AttributeValue } from '../attributes.ts'
import type { Span } from '../span.ts'

/** Gives what to draw in the place of an attribute's value: `*`, or a RegExp that it fits; undefined for the value itself. */
export type MaskAttribute = (key: string, value: AttributeValue) => '*' | RegExp | undefined

/** What to draw of each span, beside its name and flags. */
export interface DrawOptions {
  /**
   * Which attributes: `telling` (the default) are those that say most, such as `http.response.status_code`; `all`; `none`.
   */
  readonly attributes?: 'telling' | 'all' | 'none'
  /** Masks attributes of spans and events, so that two runs of the same code draw the same. None, when absent. */
  readonly mask?: MaskAttribute
  /** Which events: `exceptions` (the default), `all` or `none`. */
  readonly events?: 'exceptions' | 'all' | 'none'
  /** A remark behind a span's line, after an arrow. Spans with a remark are never left out. */
  readonly remark?: (span: Span) => string | undefined
  /** Lines to draw among a span's children, or among the roots (for undefined), such as those that are missing. */
  readonly insert?: (parent: Span | undefined) => readonly InsertedLine[]
  /** How many lines at the most; the rest is drawn as `...` with a count. Everything, when absent. */
  readonly maxLines?: number
}

/** A line that stands for no span of the trace. */
export interface InsertedLine {
  readonly text: string
  readonly remark: string
  /** Behind which sibling it is drawn; behind all of them, when absent. */
  readonly after?: Span
}
