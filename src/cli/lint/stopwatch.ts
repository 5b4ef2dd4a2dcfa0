/** A part of the work. What is neither assembling nor checking is reading. */
export type Phase = 'read' | 'assemble' | 'check'

/** Where time went, in milliseconds. */
export interface Timings {
  readonly phases: Readonly<Record<Phase, number>>
  readonly rules: ReadonlyMap<string, number>
}

/** Measures phases of work that lie within each other; time is charged to the innermost. */
export class Stopwatch {
  readonly #now: () => number
  readonly #times: Record<Phase, number> = { read: 0, assemble: 0, check: 0 }
  #phase: Phase = 'read'
  #since: number

  constructor(now: () => number) {
    this.#now = now
    this.#since = now()
  }

  /** Starts a phase, and gives the one that it lies in. */
  enter(phase: Phase): Phase {
    const now = this.#now()
    const outer = this.#phase
    this.#times[outer] += now - this.#since
    this.#phase = phase
    this.#since = now
    return outer
  }

  /** Goes back to the phase around. */
  leave(outer: Phase = 'read'): void {
    this.enter(outer)
  }

  /** What was measured until now. */
  times(): Readonly<Record<Phase, number>> {
    this.enter(this.#phase)
    return { ...this.#times }
  }
}
