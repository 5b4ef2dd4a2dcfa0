import { printPatternFields, printQuery } from '../../src/query/print-pattern.ts'
import type { SpanQuery } from '../../src/query/span-pattern.ts'
import { paint } from './colours.ts'
import type { MatcherContext } from './matcher-context.ts'

/** A matcher as it was called, for the first line of its messages: its subject, its name and its arguments in print. */
export interface Call {
  readonly context: MatcherContext
  readonly subject: 'trace' | 'traces' | 'span' | 'telemetry'
  readonly matcher: string
  readonly args: readonly string[]
}

/** `expect(trace).not.toHaveSpan("db.query")` */
export function printCall({ context, subject, matcher, args }: Call): string {
  return `expect(${subject})${context.isNot ? '.not' : ''}.${matcher}(${args.join(', ')})`
}

/** A message as every matcher sets it out: the call, an empty line, the explanation, which is only asked for on failure. */
export function messageOf(call: Call, explain: () => string): () => string {
  return () => paint(`${printCall(call)}\n\n${explain()}`, call.context)
}

/** Prints a query and its further fields as arguments. */
export function printQueryArgs(query: SpanQuery, more?: object): string[] {
  return [printQuery(query), ...printOptionsArg(more)]
}

/** Prints an object of options as the last argument, where one was given. */
export function printOptionsArg(options?: object): string[] {
  return options === undefined ? [] : [printPatternFields({ ...options })]
}
