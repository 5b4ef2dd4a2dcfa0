import { isSpan, type Span } from '../trace/span.ts'
import type { Trace } from '../trace/trace.ts'
import { Collector } from './collect.ts'
import type { Fault, Visitor } from './define-rule.ts'
import type { PlainFacts } from './facts.ts'
import type { FaultPlace, Finding, Origin, Severity } from './finding.ts'
import { Profile } from './profile.ts'
import {
  type ResolvedConventions,
  type ResolvedOverride,
  type ResolvedRule,
  settingsWith,
} from './resolve-conventions.ts'
import type { RuleClock } from './rule-clock.ts'
import { instanceKey, RuleInstance } from './rule-instance.ts'
import { Tracers } from './tracers.ts'

/** What is known of a trace beside what it holds. */
export interface CheckOptions {
  readonly origin?: Origin
  /** Rules whose findings on this trace are allowed, each with the reason. */
  readonly allowed?: ReadonlyMap<string, string>
  /** Whether a rule has nothing to say of a span, at a place: what is not the doing of the code under check. */
  readonly exempt?: (rule: string, span: Span, place: FaultPlace) => boolean
}

/** What a run has found so far, as plain data that can leave a worker or a shard. */
export interface LintState {
  readonly spans: number
  readonly traces: number
  readonly findings: readonly Finding[]
  /** The services whose spans were seen; empty for spans without a `service.name`. */
  readonly services: readonly string[]
  /** Which overrides met on a span, by their place in the config. */
  readonly profiles: readonly (readonly number[])[]
  /** What rules noted, by rule and options. */
  readonly facts: readonly (readonly [instance: string, facts: PlainFacts])[]
}

/** What a run found. */
export interface LintResult {
  readonly spans: number
  readonly traces: number
  readonly findings: readonly Finding[]
  /** The services whose spans were seen; empty for spans without a `service.name`. */
  readonly services: readonly string[]
}

/**
 * Checks traces by conventions. All rules share one walk over each trace.
 *
 * @example
 * const linter = new Linter(conventions)
 * for (const trace of traces) linter.check(trace)
 * const { findings } = linter.finish()
 */
export class Linter {
  readonly #conventions: ResolvedConventions
  readonly #clock: RuleClock | undefined
  readonly #collector = new Collector((text) => this.#redact(text))
  readonly #instances = new Map<string, RuleInstance>()
  readonly #profiles = new Map<string, Profile>()
  readonly #base: Profile
  readonly #seen = new WeakSet<object>()
  /** With the profile that all of a tracer's spans have, where they have the same. */
  readonly #tracers = new Tracers((span) => (this.#isByTracer ? this.#profileOf(span) : undefined))
  readonly #isByTracer: boolean
  readonly #services = new Set<string>()
  /** Those that look at whole traces. */
  #ofTrace: Visitor[] = []
  #spans = 0
  #traces = 0
  #now: CheckOptions = {}

  /** @param clock Measures the rules; without it, nothing is measured. */
  constructor(conventions: ResolvedConventions, clock?: RuleClock) {
    this.#conventions = conventions
    this.#clock = clock
    this.#base = this.#profileFor([])
    this.#isByTracer = conventions.overrides.every(({ ofTracer }) => ofTracer)
  }

  /** Checks one trace, which has to be whole: what is missing in it is a finding. */
  check(trace: Trace, options: CheckOptions = {}): void {
    this.#now = options
    this.#traces++
    this.#spans += trace.spans.length
    for (const span of trace.spans) if (!this.#ignores(span)) this.#visit(span)
    for (const visitor of this.#ofTrace) visitor.trace?.(trace, options.origin)
    this.#now = {}
  }

  /** What was found so far, to be merged into the linter of another worker or shard. */
  state(): LintState {
    return {
      spans: this.#spans,
      traces: this.#traces,
      findings: this.#collector.findings,
      services: [...this.#services],
      profiles: [...this.#profiles.keys()].map((key) => (key === '' ? [] : key.split(' ').map(Number))),
      facts: [...this.#instances].map(([key, { facts }]) => [key, facts.toPlain()]),
    }
  }

  /** Takes over what a linter of the same conventions found elsewhere. */
  merge({ spans, traces, findings, services, facts, profiles }: LintState): void {
    for (const places of profiles) this.#profileFor(this.#conventions.overrides.filter((_, i) => places.includes(i)))
    this.#spans += spans
    this.#traces += traces
    this.#collector.merge(findings)
    for (const service of services) this.#services.add(service)
    for (const [key, plain] of facts) this.#instances.get(key)?.facts.merge(plain)
  }

  /** Ends the run: asks the rules that look at the whole of it, and gives all findings. */
  finish(): LintResult {
    for (const { visitor, facts } of this.#instances.values()) visitor.end?.(facts.groups)
    return {
      spans: this.#spans,
      traces: this.#traces,
      findings: this.#collector.findings,
      services: [...this.#services],
    }
  }

  #ignores(span: Span): boolean {
    const { ignores } = this.#conventions
    return ignores.some(({ test }) => test(span))
  }

  #visit(span: Span): void {
    const tracer = this.#tracers.of(span)
    const profile = tracer.common ?? this.#profileOf(span)
    if (!tracer.isSeen) {
      tracer.isSeen = true
      this.#lookAtTracer(profile, span)
    }
    profile.lookAtSpan(span, tracer.key)
  }

  #lookAtTracer(profile: Profile, span: Span): void {
    const { resource, scope } = span
    if (!this.#seen.has(resource)) {
      this.#seen.add(resource)
      this.#services.add(span.service ?? '')
      profile.lookAtResource(span)
    }
    if (!this.#seen.has(scope)) {
      this.#seen.add(scope)
      profile.lookAtScope(span)
    }
  }

  /** The profile of a span: the base, or the base with the overrides that it fits. */
  #profileOf(span: Span): Profile {
    const { overrides } = this.#conventions
    if (overrides.length === 0) return this.#base
    return this.#profileFor(overrides.filter(({ query }) => query.test(span)))
  }

  #profileFor(overrides: readonly ResolvedOverride[]): Profile {
    const key = overrides.map((override) => this.#conventions.overrides.indexOf(override)).join(' ')
    let profile = this.#profiles.get(key)
    if (!profile) {
      profile = new Profile(settingsWith(this.#conventions, overrides), this.#instanceOf)
      this.#profiles.set(key, profile)
    }
    return profile
  }

  readonly #instanceOf = (id: string, setting: ResolvedRule): RuleInstance => {
    const key = instanceKey(id, setting)
    let instance = this.#instances.get(key)
    if (!instance) {
      const rule = this.#conventions.library.get(id)
      if (!rule) throw new Error(`The rule "${id}" is set and not in the library.`)
      instance = new RuleInstance(id, rule, setting, this.#conventions.registry, this.#report, this.#clock)
      this.#instances.set(key, instance)
      if (instance.visitor.trace) this.#ofTrace.push(instance.visitor)
    }
    return instance
  }

  /** A fault counts where its span's own settings hold the instance that found it. */
  readonly #report = (instance: RuleInstance, fault: Fault): void => {
    const severity = isSpan(fault.span) ? this.#severityOn(fault.span, instance) : this.#severityOf(instance)
    if (severity === undefined) return
    const { origin, allowed, exempt } = this.#now
    if (isSpan(fault.span) && exempt?.(instance.id, fault.span, fault.place ?? 'span')) return
    this.#collector.add(instance.rule, fault, {
      ruleId: instance.id,
      severity,
      origin,
      allowed: allowed?.get(instance.id),
    })
  }

  #redact(text: string): string {
    let redacted = text
    for (const { visitor } of this.#instances.values()) redacted = visitor.redact?.(redacted) ?? redacted
    return redacted
  }

  #severityOn(span: Span, instance: RuleInstance): Severity | undefined {
    if (this.#ignores(span)) return undefined
    const { rules } = this.#tracers.of(span).common ?? this.#profileOf(span)
    const rule = rules.get(instance.id)
    if (rule?.instance !== instance || rule.looksAt?.(span) === false) return undefined
    return rule.severity
  }

  /** For a fault of the whole run: the first setting that holds the instance, the base before any override. */
  #severityOf(instance: RuleInstance): Severity | undefined {
    for (const { rules } of this.#profiles.values()) {
      const rule = rules.get(instance.id)
      if (rule?.instance === instance) return rule.severity
    }
    return undefined
  }
}
