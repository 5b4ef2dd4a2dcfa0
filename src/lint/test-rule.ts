import type { Registry } from '../semconv/registry.ts'
import { drawTrace } from '../trace/notation/draw-trace.ts'
import type { CommonOptions, Rule } from './define-rule.ts'
import type { Finding, Origin } from './finding.ts'
import { Linter } from './linter.ts'
import { makeTraces } from './make-traces.ts'
import { resolveConventions } from './resolve-conventions.ts'
import type { TraceSketch } from './span-sketch.ts'

/** Traces on which a rule finds nothing. */
export interface ValidCase {
  /** What the case is about, where the trace does not say it. */
  readonly name?: string
  readonly trace?: TraceSketch
  readonly traces?: readonly TraceSketch[]
  readonly options?: CommonOptions & Readonly<Record<string, unknown>>
  /** Where the traces come from, for a rule that looks at it. */
  readonly origin?: Origin
}

/** What a finding has to be; what is not given is not compared. */
export interface ExpectedFinding {
  readonly messageId: string
  /** The name of the span. */
  readonly span?: string
  readonly place?: Finding['place']
  readonly attribute?: string
  readonly expected?: string
  readonly received?: string
  readonly message?: string
  readonly count?: number
}

/** Traces on which a rule finds exactly these faults, in any order. */
export interface InvalidCase extends ValidCase {
  readonly findings: readonly ExpectedFinding[]
}

/** The cases of a rule's test. */
export interface RuleCases {
  readonly valid: readonly (TraceSketch | ValidCase)[]
  readonly invalid: readonly InvalidCase[]
  /** The registry to compare with, for a rule that needs one. */
  readonly registry?: Registry
}

const noRegistry: Registry = { name: 'none', attributes: new Map(), spans: new Map(), entities: new Map() }

/**
 * Tests a rule: that it finds nothing in valid traces and exactly what is expected in invalid ones. To be called inside a
 * test of any runner.
 *
 * @throws Error that lists every case which turned out otherwise; TypeError for a list without cases, because a rule that
 * is never seen to find anything is not tested.
 * @example
 * test('order-has-id', () => {
 *   testRule(orderHasId, {
 *     valid: ['order [server] {order.id: 1}'],
 *     invalid: [{ trace: 'order [server]', findings: [{ messageId: 'missing', span: 'order' }] }],
 *   })
 * })
 */
export function testRule(rule: Rule, { valid, invalid, registry = noRegistry }: RuleCases): void {
  if (invalid.length === 0) {
    throw new TypeError(
      `The test of "${rule.id}" has no invalid case. A rule that never finds anything passes any test.`,
    )
  }
  if (valid.length === 0) {
    throw new TypeError(
      `The test of "${rule.id}" has no valid case. A rule that always finds something passes any test.`,
    )
  }
  const failures = [
    ...valid.map((one, i) => judge(rule, toCase(one), [], `valid[${i}]`, registry)),
    ...invalid.map((one, i) => judge(rule, one, one.findings, `invalid[${i}]`, registry)),
  ].filter((failure) => failure !== undefined)
  if (failures.length > 0) throw new Error(`${rule.id}\n\n${failures.join('\n\n')}`)
}

function toCase(one: TraceSketch | ValidCase): ValidCase {
  return typeof one === 'object' && ('trace' in one || 'traces' in one) ? one : { trace: one as TraceSketch }
}

function judge(
  rule: Rule,
  one: ValidCase,
  expected: readonly ExpectedFinding[],
  place: string,
  registry: Registry,
): string | undefined {
  const sketches = [...(one.trace === undefined ? [] : [one.trace]), ...(one.traces ?? [])]
  const traces = makeTraces(...sketches)
  const conventions = { rules: { [rule.id]: ['error', one.options ?? {}] as const } }
  const linter = new Linter(resolveConventions(conventions, { rules: [rule], presets: {} }, registry))
  for (const trace of traces) linter.check(trace, one.origin ? { origin: one.origin } : {})
  const { findings } = linter.finish()
  if (!place.startsWith('valid') && expected.length === 0) {
    return `${place} expects no findings. Say which, or make it a valid case.`
  }
  const unfilled = findings.find(({ message }) => /\{\w+\}/.test(message))
  if (unfilled) return `${place}: a placeholder of this message has no value: ${unfilled.message}`
  const unmet = [...expected]
  const surplus = findings.filter((finding) => {
    const i = unmet.findIndex((want) => fits(want, finding))
    if (i !== -1) unmet.splice(i, 1)
    return i === -1
  })
  if (unmet.length === 0 && surplus.length === 0) return undefined
  return [
    `${place}${one.name === undefined ? '' : `: ${one.name}`}`,
    ...unmet.map((want) => `  not found:    ${JSON.stringify(want)}`),
    ...surplus.map((finding) => `  unexpected:   ${JSON.stringify(summary(finding))}`),
    ...traces.map((trace) => drawTrace(trace, { attributes: 'all' }).replaceAll(/^/gm, '    ')),
  ].join('\n')
}

function fits(want: ExpectedFinding, finding: Finding): boolean {
  const found = summary(finding)
  return Object.entries(want).every(([key, value]) => found[key as keyof ExpectedFinding] === value)
}

function summary({ messageId, span, place, attribute, expected, received, message, count }: Finding): ExpectedFinding {
  return {
    messageId,
    ...(span === undefined ? {} : { span: span.name }),
    place,
    ...(attribute === undefined ? {} : { attribute }),
    ...(expected === undefined ? {} : { expected }),
    ...(received === undefined ? {} : { received }),
    message,
    count,
  }
}
