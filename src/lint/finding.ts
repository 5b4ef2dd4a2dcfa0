/** How much a finding matters: an `error` fails a run, a `warn` does where warnings are limited, an `info` never does. */
export type Severity = 'error' | 'warn' | 'info'

/** Where on a span, or beyond it, a fault lies. */
export type FaultPlace = 'span' | 'event' | 'link' | 'resource' | 'scope' | 'trace' | 'run'

/** What a span came from: the test that caused it, or the file that it was read from. */
export interface Origin {
  /** The file that was read. */
  readonly file?: string
  /** The test that ran. */
  readonly test?: { readonly file: string; readonly name: string }
}

/** A place in source code. Lines and columns count from 1. */
export interface CodePlace {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** The span that a finding is about, as plain data. */
export interface FindingSpan {
  readonly name: string
  readonly kind: string
  readonly service?: string
  readonly scope?: string
  readonly traceId: string
  readonly spanId: string
}

/** A broken convention, as data. What reads well is made of it by a reporter. */
export interface Finding {
  /** The rule's id: `no-orphan-span`, or `acme/order-id` for a plugin's. */
  readonly rule: string
  readonly severity: Severity
  /** Which of the rule's messages it is. */
  readonly messageId: string
  /** The message with its values filled in, in one line. */
  readonly message: string
  readonly place: FaultPlace
  /** The key of the attribute at fault. */
  readonly attribute?: string
  readonly expected?: string
  /** What was there. A secret is never shown whole. */
  readonly received?: string
  /** The first span that it was found on; absent for a fault of the whole run. */
  readonly span?: FindingSpan
  /** Further spans that belong to the fault, such as the repeated ones. */
  readonly others?: readonly FindingSpan[]
  readonly origin?: Origin
  /** Where in the code the span was started, as far as it is known. */
  readonly code?: CodePlace
  /** The same for the same fault in every run: it holds no ids, no times and no values that change. */
  readonly fingerprint: string
  /** How often it was found. */
  readonly count: number
  /** Why a test allowed it; only there for allowed findings. */
  readonly allowed?: string
}
