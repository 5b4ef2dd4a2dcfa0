import '../query/trace-queries.ts'
import { hub } from '../capture/hub.ts'
import type { Scope } from '../capture/scope.ts'
import { compileQuery, type CompiledQuery } from '../query/compile-query.ts'
import { explainCount, explainMiss } from '../query/explain/explain-miss.ts'
import type { SpanPattern, SpanQuery } from '../query/span-pattern.ts'
import { buildTraces } from '../trace/build-traces.ts'
import type { Span } from '../trace/span.ts'
import type { Trace } from '../trace/trace.ts'
import type { TraceSource } from '../trace/trace-source.ts'
import type { Surroundings } from '../trace/surroundings.ts'
import { allowFindings } from './allowed-findings.ts'
import { addToMessage, noteArrivals } from './arrivals.ts'
import type { LogRecord } from './log-record.ts'
import type { Measurement } from './measurement.ts'
import { severalTraces, stillOpen } from './messages.ts'
import { nothingRecorded } from './nothing-recorded.ts'
import { allowOpen, isSettled, wronglyOpen } from './open-spans.ts'
import { ScopeSurroundings } from './scope-surroundings.ts'
import { measurementsOf, spansOf, tracesOf } from './scope-traces.ts'
import { tieToSpans } from './tie-to-spans.ts'
import { watch } from './wait.ts'

/** How long to wait, at the most. */
export interface WaitOptions {
  /** In milliseconds of real time. */
  readonly timeout?: number
}

/** How long nothing may happen. */
export interface NeverOptions {
  /** In milliseconds of real time. */
  readonly for: number
}

/** The defaults of a test's telemetry. */
export interface TelemetryDefaults {
  /** How long to wait for telemetry, in milliseconds of real time. */
  readonly timeout: number
}

/** What a test holds: the traces, log records and measurements that its own actions caused. */
export class Telemetry implements TraceSource {
  readonly #scopeOf: () => Scope
  readonly #defaults: TelemetryDefaults

  /** @internal Tests get theirs from the fixture, others from `record()`. */
  constructor(scopeOf: () => Scope, defaults: TelemetryDefaults = { timeout: 1000 }) {
    this.#scopeOf = scopeOf
    this.#defaults = defaults
  }

  /** The traces so far, without waiting: for `expect.poll(() => telemetry.now())`. */
  now(): Trace[] {
    return tracesOf(this.#scopeOf())
  }

  /**
   * All traces, once every span has ended.
   * @throws Error where a span is still open when the time is up; it names each, and where it was started.
   */
  async traces(options: WaitOptions = {}): Promise<Trace[]> {
    const timeout = options.timeout ?? this.#defaults.timeout
    const scope = this.#scopeOf()
    const settled = await watch(scope, timeout, () => (isSettled(scope) ? tracesOf(scope) : undefined))
    if (settled) return settled
    const traces = tracesOf(scope)
    throw new Error(stillOpen(wronglyOpen(scope, traces), traces, timeout))
  }

  /**
   * The one trace, or the one that holds a span that fits, once it is complete.
   * @throws Error where there is none, where there are several, or where a span is still open when the time is up; it
   * draws what there is.
   * @example
   * const trace = await telemetry.trace()
   * const order = await telemetry.trace('POST /orders')
   */
  trace(options?: WaitOptions): Promise<Trace>
  trace(query: SpanQuery, options?: WaitOptions): Promise<Trace>
  async trace(first?: SpanQuery | WaitOptions, second?: WaitOptions): Promise<Trace> {
    const [query, options] = isWaitOptions(first) ? [undefined, first] : [first, second]
    const compiled = query === undefined ? undefined : compileQuery(query)
    const timeout = options?.timeout ?? this.#defaults.timeout
    const scope = this.#scopeOf()
    const candidates = (): Trace[] =>
      compiled ? tracesOf(scope).filter((trace) => trace.spans.some(compiled.test)) : tracesOf(scope)
    const complete = (): Trace[] | undefined => {
      if (!compiled && !isSettled(scope)) return undefined
      const traces = candidates()
      return traces.length > 0 && wronglyOpen(scope, traces).length === 0 ? traces : undefined
    }
    const found = (await watch(scope, timeout, complete)) ?? candidates()
    const [only] = found
    if (!only) throw new Error(this.#noTrace(compiled, timeout))
    const open = wronglyOpen(scope, found)
    if (open.length > 0) throw new Error(stillOpen(open, found, timeout))
    if (found.length > 1) throw new Error(severalTraces(found, compiled?.text))
    return only
  }

  /**
   * The first span that fits and has ended (or is open, where the query asks for that), as soon as there is one.
   * Given a function, waits until it no longer throws, and gives what it returns.
   *
   * @throws Error where the time is up: what is there, and how it differs; or the function's last error. Both say what
   * arrived meanwhile.
   * @example
   * await telemetry.waitFor('send mail')
   * await telemetry.waitFor((traces) => expect(traces).toHaveSpan('send mail', { times: 2 }))
   */
  waitFor(query: string | RegExp | SpanPattern, options?: WaitOptions): Promise<Span>
  waitFor<T>(assertion: (traces: Trace[]) => T | Promise<T>, options?: WaitOptions): Promise<T>
  async waitFor<T>(
    what: SpanQuery | ((traces: Trace[]) => T | Promise<T>),
    options: WaitOptions = {},
  ): Promise<Span | T> {
    const timeout = options.timeout ?? this.#defaults.timeout
    const scope = this.#scopeOf()
    if (typeof what === 'function') return this.#waitForAssertion(scope, what as (traces: Trace[]) => T, timeout)
    const sayWaited = noteArrivals(scope)
    const query = compileQuery(what)
    const wantsOpen = typeof what === 'object' && 'open' in what
    const find = (): Span | undefined =>
      spansOf(this.now()).find((span) => query.test(span) && (wantsOpen || !span.open))
    const found = await watch(scope, timeout, find)
    if (found) return found
    const traces = this.now()
    if (traces.length === 0) throw new Error(nothingRecorded(hub(), scope, timeout))
    const open = spansOf(traces).filter((span) => query.test(span))
    const miss =
      open.length > 0 ? stillOpen(open, traces, timeout) : explainMiss(query, { spans: spansOf(traces), traces })
    throw new Error(`${sayWaited(timeout)} ${miss}`)
  }

  /**
   * Holds for the whole window, or fails as soon as a span fits.
   *
   * @throws Error that shows the span that should not have been there.
   * @example
   * await telemetry.never('charge card', { for: 200 })
   */
  async never(what: SpanQuery, options: NeverOptions): Promise<void> {
    const query = compileQuery(what)
    const find = (): Span[] | undefined => {
      const found = spansOf(this.now()).filter(query.test)
      return found.length > 0 ? found : undefined
    }
    const found = await watch(this.#scopeOf(), options.for, find)
    if (!found) return
    const traces = this.now()
    const explanation = explainCount(query, 0, found, { spans: spansOf(traces), traces })
    throw new Error(`This was not to happen within ${options.for} ms. ${explanation}`)
  }

  /**
   * Runs a function and gives the traces that it caused, and no others, once every span has ended. An error of the
   * function is passed on.
   *
   * @throws Error where a span is still open when the time is up.
   * @example
   * const [trace] = await telemetry.capture(() => fetch(`${shop.url}/orders/42`))
   */
  async capture(fn: () => unknown, options: WaitOptions = {}): Promise<Trace[]> {
    const scope = hub().open('capture', this.#scopeOf())
    const inner = new Telemetry(() => scope, this.#defaults)
    try {
      await hub().run(scope, fn)
      return await inner.traces(options)
    } finally {
      hub().close(scope)
    }
  }

  /** The log records so far, each with the span that it was emitted in. */
  logs(): LogRecord[] {
    return tieToSpans(this.#scopeOf().logs(), spansOf(this.now()))
  }

  /**
   * The measurements so far, each with the span that it was recorded in. Instruments that are observed, by a callback,
   * have none.
   */
  measurements(): Measurement[] {
    return measurementsOf(this.#scopeOf())
  }

  /**
   * Lets spans of this test stay open: nobody waits for them, and they are not reported.
   *
   * @example
   * telemetry.allowOpen('websocket')
   */
  allowOpen(query: SpanQuery): void {
    allowOpen(this.#scopeOf(), query)
  }

  /**
   * Allows the findings of a rule on this test's traces: they are listed with the reason and fail nothing.
   *
   * @throws TypeError where no reason is given.
   * @example
   * telemetry.allow('no-n-plus-one', 'the import reads row by row until the batch API is there')
   */
  allow(rule: string, reason: string): void {
    allowFindings(this.#scopeOf(), rule, reason)
  }

  /** The traces of nobody: started outside of any test, or while several ran and with nothing to tell whose they are. */
  unattributed(): Trace[] {
    return buildTraces(hub().unattributed.spans())
  }

  /** @internal For matchers. */
  tracesForMatchers(): Trace[] {
    return this.now()
  }

  /** @internal For what matchers say where something is missing. */
  surroundingsForMatchers(): Surroundings {
    return new ScopeSurroundings(this.#scopeOf())
  }

  async #waitForAssertion<T>(scope: Scope, assertion: (traces: Trace[]) => T, timeout: number): Promise<T> {
    let failure: unknown
    const sayWaited = noteArrivals(scope)
    const attempt = async (): Promise<{ value: Awaited<T> } | undefined> => {
      try {
        return { value: await assertion(this.now()) }
      } catch (error) {
        failure = error
        return undefined
      }
    }
    const passed = await watch(scope, timeout, attempt)
    if (passed) return passed.value
    throw addToMessage(failure, sayWaited(timeout))
  }

  #noTrace(query: CompiledQuery | undefined, timeout: number): string {
    const traces = this.now()
    if (traces.length === 0 || !query) return nothingRecorded(hub(), this.#scopeOf(), timeout)
    return explainMiss(query, { spans: spansOf(traces), traces })
  }
}

function isWaitOptions(first: unknown): first is WaitOptions | undefined {
  if (first === undefined) return true
  return typeof first === 'object' && first !== null && Object.keys(first).every((key) => key === 'timeout')
}
