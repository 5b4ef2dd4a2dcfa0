import type { Parsed } from '../../../src/propagation/parsed.ts'

/** The faults of a header, each as `rule position+length`. */
export function faultsOf({ faults }: Parsed<unknown>): readonly string[] {
  return faults.map(({ rule, position, length }) => `${rule} ${position}+${length}`)
}
