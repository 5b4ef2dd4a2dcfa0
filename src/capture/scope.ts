import type { LogRecordData } from '../trace/log-record.ts'
import type { MeasurementData } from '../trace/measurement.ts'
import type { SpanData } from '../trace/span-data.ts'
import type { Recording } from './recording.ts'
import { StackBudget } from './start-stack.ts'
import { toSpanData } from './to-span-data.ts'

/**
 * Whose telemetry it is: that of a test, of a stretch of a test, or of nobody. A scope inside another hands everything on
 * to the outer one.
 */
export class Scope {
  readonly name: string
  readonly outer: Scope | undefined
  /** Whether what happens in its async context still belongs to it. */
  running = true
  /** How many spans were started and have not ended. */
  openCount = 0
  /** Grows with every start, end, log record and measurement. */
  version = 0
  /** How many scopes inside this one are running. */
  innerCount = 0
  /** The number of the last thing that had happened when it was opened. */
  readonly openedAt: number
  /** The number of the last thing that had happened when it was closed. */
  closedAt: number | undefined
  readonly stacks: StackBudget = new StackBudget()
  readonly #recordings: Recording[] = []
  readonly #logs: LogRecordData[] = []
  readonly #measurements: MeasurementData[] = []
  readonly #listeners = new Set<() => void>()

  constructor(name: string, outer?: Scope, openedAt = 0) {
    this.name = name
    this.outer = outer
    this.openedAt = openedAt
  }

  /** Every span of this scope, as it is now. */
  spans(): SpanData[] {
    return this.#recordings.map((recording) => {
      if (recording.data) return recording.data
      const data = toSpanData(recording)
      if (recording.endSequence !== undefined && !recording.span.resource.asyncAttributesPending) recording.data = data
      return data
    })
  }

  /** Whether all that was recorded so far is known for good: every span has ended, and every resource is detected. */
  get isFinal(): boolean {
    return this.openCount === 0 && this.#recordings.every((recording) => recording.data !== undefined)
  }

  /** Every log record of this scope. */
  logs(): readonly LogRecordData[] {
    return this.#logs
  }

  /** Every measurement of this scope. */
  measurements(): readonly MeasurementData[] {
    return this.#measurements
  }

  /** The recordings, for the hub. */
  get recordings(): readonly Recording[] {
    return this.#recordings
  }

  /** Whether this scope lies inside another. */
  isInside(scope: Scope): boolean {
    for (let at = this.outer; at; at = at.outer) if (at === scope) return true
    return false
  }

  started(recording: Recording): void {
    this.#recordings.push(recording)
    this.openCount++
    this.#changed()
    this.outer?.started(recording)
  }

  ended(recording: Recording): void {
    this.openCount--
    this.#changed()
    this.outer?.ended(recording)
  }

  logged(record: LogRecordData): void {
    this.#logs.push(record)
    this.#changed()
    this.outer?.logged(record)
  }

  measured(measurement: MeasurementData): void {
    this.#measurements.push(measurement)
    this.#changed()
    this.outer?.measured(measurement)
  }

  /** Calls a function at every start, end, log record and measurement, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Lets everything go that was recorded. */
  clear(): void {
    this.#recordings.length = 0
    this.#logs.length = 0
    this.#measurements.length = 0
    this.openCount = 0
    this.#changed()
  }

  #changed(): void {
    this.version++
    for (const listener of this.#listeners) listener()
  }
}
