import { type CompiledQuery, compileQuery } from '../query/compile-query.ts'
import type { Registry } from '../semconv/registry.ts'
import type { Span } from '../trace/span.ts'
import { compileFinds } from './compile-finds.ts'
import type { Fault, Rule, Visitor } from './define-rule.ts'
import { FactBook } from './facts.ts'
import type { ResolvedRule } from './resolve-conventions.ts'
import type { RuleClock } from './rule-clock.ts'

/** Where the faults of an instance go. */
export type ReportFault = (instance: RuleInstance, fault: Fault) => void

/** A rule with its options. Spans whose settings differ only in the level share one. */
export class RuleInstance {
  readonly id: string
  readonly rule: Rule
  readonly visitor: Visitor
  readonly facts: FactBook = new FactBook()

  constructor(
    id: string,
    rule: Rule,
    { options }: ResolvedRule,
    registry: Registry,
    report: ReportFault,
    clock?: RuleClock,
  ) {
    this.id = id
    this.rule = rule
    const pass = (fault: Fault): void => report(this, fault)
    const visitor = rule.finds
      ? compileFinds(rule.finds(options, registry), pass)
      : (rule.create?.({
          options,
          registry,
          report: pass,
          note: (group, value, span) => this.facts.note(group, value, span),
        }) ?? {})
    this.visitor = clock ? clock.measure(id, visitor) : visitor
  }
}

/** What tells instances of the same rule apart. */
export function instanceKey(id: string, { options }: ResolvedRule): string {
  return `${id} ${JSON.stringify(options)}`
}

/** Whether a rule looks at a span, by its own `match` and `ignore`. */
export function scopeOf({ match, ignore = [] }: ResolvedRule): ((span: Span) => boolean) | undefined {
  if (match === undefined && ignore.length === 0) return undefined
  const wanted: CompiledQuery | undefined = match === undefined ? undefined : compileQuery(match)
  const unwanted = ignore.map(compileQuery)
  return (span) => (wanted?.test(span) ?? true) && !unwanted.some(({ test }) => test(span))
}
