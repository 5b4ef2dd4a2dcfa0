import type { Specimen } from '../model/specimen.ts'

/** One way to write down what a trace must be like. */
export interface Peer {
  readonly name: string
  /** Writes the expectation from the good trace. */
  expect(good: Specimen): Expectation
}

/** Holds what was written against another run; undefined where it passes. */
export type Expectation = (specimen: Specimen) => Complaint | undefined

/** What is said of a run that does not pass. */
export interface Complaint {
  readonly message: string
  /** The places that the message marks as wrong. */
  readonly marks: readonly Mark[]
  /** Which part of the expectation failed, where there are several. */
  readonly part?: string
}

/** A place that a message marks: what stands there, and what is said of it. */
export interface Mark {
  readonly place: string
  readonly said: string
}
