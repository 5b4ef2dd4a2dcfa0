import type { Span } from '../trace/span.ts'
import { allOf, type Difference, type FieldCheck } from './field-check.ts'
import { attributesCheck, exactAttributesCheck, resourceCheck } from './fields/attributes.ts'
import { remoteParentCheck, sampledCheck, traceStateCheck } from './fields/context.ts'
import { durationCheck } from './fields/duration.ts'
import { eventsCheck, exceptionCheck } from './fields/events.ts'
import { linksCheck } from './fields/links.ts'
import { kindCheck, openCheck, statusCheck, whereCheck } from './fields/state.ts'
import { nameCheck, scopeCheck, serviceCheck } from './fields/text.ts'
import { printQuery } from './print-pattern.ts'
import { isPlainObject, nameValue, requireFields } from './refuse.ts'
import { type CompileQuery, parentCheck, relationCheck } from './relations/relation-check.ts'
import type { SpanPattern, SpanQuery } from './span-pattern.ts'
import { printTextPattern } from './text-pattern.ts'
import { isAsymmetricMatcher } from './value-pattern.ts'

/** A query that has been checked once and can be asked of many spans. */
export interface CompiledQuery {
  /** What is asked of the name; undefined where the query leaves the name open. */
  readonly name: SpanPattern['name']
  /** The query as a failure names it. */
  readonly text: string
  /** The name's pattern as a failure names it; empty where the query leaves the name open. */
  readonly nameText: string
  /** In how many fields a span can differ. */
  readonly size: number
  readonly test: (span: Span) => boolean
  /** Whether the name alone fits; true where the query leaves it open. */
  testName(span: Span): boolean
  /** Every field in which a span differs; empty for a span that fits. */
  differences(span: Span): readonly Difference[]
}

type Compile = {
  [K in keyof SpanPattern]-?: (value: Exclude<SpanPattern[K], undefined>, compile: CompileQuery) => FieldCheck
}

/** One compiler a field. Name first: it is the cheapest and the most telling. What looks at other spans comes last. */
const compileField: Compile = {
  name: nameCheck,
  kind: kindCheck,
  status: statusCheck,
  service: serviceCheck,
  scope: scopeCheck,
  attributes: attributesCheck,
  exactAttributes: exactAttributesCheck,
  resource: resourceCheck,
  events: eventsCheck,
  exception: exceptionCheck,
  links: linksCheck,
  durationMs: durationCheck,
  open: openCheck,
  sampled: sampledCheck,
  remoteParent: remoteParentCheck,
  traceState: traceStateCheck,
  parent: parentCheck,
  child: relationCheck('child'),
  ancestor: relationCheck('ancestor'),
  descendant: relationCheck('descendant'),
  sibling: relationCheck('sibling'),
  after: relationCheck('after'),
  before: relationCheck('before'),
  overlaps: relationCheck('overlaps'),
  linkedTo: relationCheck('linkedTo'),
  where: whereCheck,
}

const compilers = Object.entries(compileField) as [
  keyof SpanPattern,
  (value: unknown, compile: CompileQuery) => FieldCheck,
][]

/** The fields that a span pattern may have. */
export const spanPatternFields: readonly string[] = Object.keys(compileField)

/**
 * Checks a query and makes it ready to be asked.
 * @throws TypeError for a key that is not a field of SpanPattern, a field without a value, or a query of another type.
 */
export function compileQuery(query: SpanQuery): CompiledQuery {
  const pattern = toPattern(query)
  const checks: FieldCheck[] = []
  for (const [field, compile] of compilers) {
    if (Object.hasOwn(pattern, field)) checks.push(compile(pattern[field], compileQuery))
  }
  return new Compiled(query, pattern.name, checks)
}

/** A class, for its instances share what they do: a large tree has thousands of them. */
class Compiled implements CompiledQuery {
  readonly name: SpanPattern['name']
  readonly size: number
  readonly test: (span: Span) => boolean
  readonly #query: SpanQuery
  readonly #check: FieldCheck
  readonly #nameCheck: FieldCheck | undefined

  constructor(query: SpanQuery, name: SpanPattern['name'], checks: readonly FieldCheck[]) {
    const [first] = checks
    const check = first && checks.length === 1 ? first : allOf(checks)
    this.name = name
    this.size = check.size
    this.test = check.test
    this.#query = query
    this.#check = check
    this.#nameCheck = name === undefined ? undefined : first
  }

  get text(): string {
    return printQuery(this.#query)
  }

  get nameText(): string {
    return this.name === undefined ? '' : printTextPattern(this.name)
  }

  testName(span: Span): boolean {
    return this.#nameCheck?.test(span) ?? true
  }

  differences(span: Span): readonly Difference[] {
    return this.test(span) ? [] : this.#check.differences(span)
  }
}

function toPattern(query: SpanQuery): SpanPattern {
  if (typeof query === 'string' || query instanceof RegExp) return { name: query }
  if (typeof query === 'function') return { where: query }
  if (isAsymmetricMatcher(query)) {
    throw new TypeError('An asymmetric matcher stands for one value, not for a span. Put it in a field: { name: … }.')
  }
  if (!isPlainObject(query)) {
    throw new TypeError(
      `A span is described by a name, a RegExp, a predicate or an object of fields, not by ${nameValue(query)}.`,
    )
  }
  requireFields(query, 'a span pattern', spanPatternFields)
  return query
}
