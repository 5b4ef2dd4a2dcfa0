import { AsyncLocalStorage } from 'node:async_hooks'
import type { Recording } from './recording.ts'
import { Scope } from './scope.ts'

const hubSymbol = Symbol.for('spanwright.hub.1')
const closedScopes = 32
const closedRecordings = 100_000

/** The one place of a process where spans meet scopes, whichever copy of Spanwright either came from. */
export class Hub {
  /** The number of the last start, end, log record or measurement. */
  sequence = 0
  /** What belongs to no test. */
  readonly unattributed: Scope = new Scope('unattributed')
  /** What can be asked when nothing arrives: each throws where it knows why. */
  readonly checks: Set<() => void> = new Set()
  /** The ids of the spans that are left out, because they are the test runner's. */
  readonly foreignSpans: Set<string> = new Set()
  readonly #running = new Set<Scope>()
  readonly #closed: Scope[] = []
  readonly #owners = new Map<string, Scope>()
  readonly #context = new AsyncLocalStorage<Scope>()

  /** The scope that runs in this async context. */
  get current(): Scope | undefined {
    const scope = this.#context.getStore()
    return scope?.running ? scope : undefined
  }

  /** The scopes that run now, without those inside others. */
  get running(): ReadonlySet<Scope> {
    return this.#running
  }

  /** The scopes that are still known, without those inside others: the running ones, then those that were closed last. */
  get known(): readonly Scope[] {
    return [...this.#running, ...this.#closed.toReversed()]
  }

  /** Opens a scope. */
  open(name: string, outer?: Scope): Scope {
    const scope = new Scope(name, outer, this.sequence)
    if (outer) outer.innerCount++
    else this.#running.add(scope)
    return scope
  }

  /** Runs a function in the async context of a scope. */
  run<R>(scope: Scope, fn: () => R): R {
    return this.#context.run(scope, fn)
  }

  /** Makes a scope that of the async context that runs now, and of all that comes of it. */
  enter(scope: Scope): void {
    this.#context.enterWith(scope)
  }

  /** Closes a scope. What arrives later for its traces is still its own. */
  close(scope: Scope): void {
    if (!scope.running) return
    scope.running = false
    scope.closedAt = this.sequence
    if (scope.outer) {
      scope.outer.innerCount--
      return
    }
    this.#running.delete(scope)
    this.#closed.push(scope)
    this.#forgetOldest()
  }

  /** Whose a new span is; its trace is its owner's from now on. */
  claim(traceId: string, parentSpanId: string | undefined): Scope {
    const owner = this.#owners.get(traceId)
    if (owner) return owner.innerCount > 0 ? this.#innermost(owner, parentSpanId) : owner
    const scope = this.current ?? this.#onlyOne()
    if (!scope) return this.unattributed
    this.#owners.set(traceId, scope)
    return scope
  }

  /** Whose something is that is no span: a log record, a measurement. */
  ownerOf(traceId: string | undefined): Scope {
    const owner = traceId === undefined ? undefined : this.#owners.get(traceId)
    return owner ?? this.current ?? this.#onlyOne() ?? this.unattributed
  }

  #onlyOne(): Scope | undefined {
    return this.#running.size === 1 ? this.#running.values().next().value : undefined
  }

  /** A scope inside the owner takes what happens in its async context, and what its own spans are parents of. */
  #innermost(owner: Scope, parentSpanId: string | undefined): Scope {
    const here = this.current
    if (here?.isInside(owner)) return here
    const isParent = ({ span }: Recording): boolean => span.spanContext().spanId === parentSpanId
    const parent = parentSpanId === undefined ? undefined : owner.recordings.findLast(isParent)
    return parent?.scope.running ? parent.scope : owner
  }

  #disown(traceId: string, scope: Scope): void {
    if (this.#owners.get(traceId) === scope) this.#owners.delete(traceId)
  }

  #forgetOldest(): void {
    let kept = this.#closed.reduce((sum, scope) => sum + scope.recordings.length, 0)
    while (this.#closed.length > 1 && (this.#closed.length > closedScopes || kept > closedRecordings)) {
      const oldest = this.#closed.shift() as Scope
      kept -= oldest.recordings.length
      for (const { span } of oldest.recordings) this.#disown(span.spanContext().traceId, oldest)
      oldest.clear()
    }
  }
}

/** The hub of this process. */
export function hub(): Hub {
  const globals = globalThis as { [hubSymbol]?: Hub }
  globals[hubSymbol] ??= new Hub()
  return globals[hubSymbol]
}
