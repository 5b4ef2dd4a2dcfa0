import type { SpanData } from '../trace/span-data.ts'
import type { Scope } from './scope.ts'
import type { SdkSpan } from './sdk-span.ts'

/**
 * What is kept of a span while a test runs: the SDK's own object and its place in the order of things. It is turned into
 * the model only when somebody looks, so that recording costs next to nothing.
 */
export interface Recording {
  readonly span: SdkSpan
  readonly scope: Scope
  readonly startSequence: number
  endSequence: number | undefined
  /** Only for SDK 1, whose spans do not say it. */
  readonly parentIsRemote: boolean | undefined
  /** Whether it has no parent, or one that is left out. */
  readonly isRoot: boolean
  /** Where the span was started; let go when it ends. */
  stack: { readonly stack?: string } | undefined
  /** The model, once the span has ended and somebody looked. */
  data: SpanData | undefined
}
