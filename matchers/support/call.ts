import { printPatternFields, printQuery } from '../../src/query/print-pattern.ts'
import type { SpanQuery } from '../../src/query/span-pattern.ts'
import type { MatcherContext } from './matcher-context.ts'

/** A matcher as it was called, for the first line of its messages: its subject, its name and its arguments in print. */
export interface Call {
  readonly context: MatcherContext
  readonly subject: 'trace' | 'span'
  readonly matcher: string
  readonly args: readonly string[]
}

/** `expect(trace).not.toHaveSpan("db.query")` */
export function printCall({ context, subject, matcher, args }: Call): string {
  return `expect(${subject})${context.isNot ? '.not' : ''}.${matcher}(${args.join(', ')})`
}

/** A message as every matcher sets it out: the call, an empty line, the explanation. */
export function messageOf(call: Call, explanation: string): () => string {
  return () => `${printCall(call)}\n\n${explanation}`
}

/** Prints a query and its further fields as arguments. */
export function printQueryArgs(query: SpanQuery, more?: object): string[] {
  return more === undefined ? [printQuery(query)] : [printQuery(query), printPatternFields({ ...more })]
}
