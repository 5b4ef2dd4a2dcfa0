import type { Random } from '../model/random.ts'
import type { Specimen } from '../model/specimen.ts'

/** One way in which a trace can be wrong. */
export interface Fault {
  readonly name: string
  /** Every place of a specimen at which it can be wrong in this way; none where there is no such thing. */
  places(specimen: Specimen, random: Random): readonly Place[]
}

/** Makes the specimen wrong at one place. */
export type Place = () => Mutant

/** A specimen that is wrong at one place. */
export interface Mutant {
  readonly specimen: Specimen
  /** What a message may say of it; one of them is enough. */
  readonly names: readonly Naming[]
}

/**
 * What names a fault: the span, and a word for the field, both about the same place. The span alone is enough where the
 * fault is that it is there, or is not.
 */
export interface Naming {
  readonly span: string
  readonly words?: readonly string[]
}
