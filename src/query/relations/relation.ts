import type { Span } from '../../trace/span.ts'
import type { Fitting } from './fitting.ts'

/** A way in which a span can stand to another that fits a query. */
export interface Relation {
  /** What the other is, in a sentence that begins with it: `is an ancestor`. */
  readonly says: string
  /** Makes the relation to the spans that fit ready to be asked. */
  readonly to: (fitting: Fitting) => RelationTest
}

/** A relation to the spans that fit one query. */
export interface RelationTest {
  holds(span: Span): boolean
  /** Where it does not hold, what there is instead. */
  received(span: Span): string
}
