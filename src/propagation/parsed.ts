import { type HeaderRule, headerRules } from './header-rules-table.ts'

/** A rule that a header breaks, and where. */
export interface HeaderFault {
  /** Such as `traceparent-trace-id-zero`. */
  readonly rule: HeaderRule
  /** What the rule says, without a full stop: `the trace-id is not all zeros`. */
  readonly says: string
  /** How binding the rule is; `may` marks what a receiver is free to drop. */
  readonly level: 'must' | 'should' | 'may'
  /** The address of the section that has the rule. */
  readonly section: string
  /** The name of the header at fault, in lower case. */
  readonly header: string
  /** Where it lies: characters from the start of the header, of several lines joined by commas. */
  readonly position: number
  /** How many characters are at fault; 0 where something is missing. */
  readonly length: number
}

/** What was read of a header. */
export interface Parsed<T> {
  /** Undefined where a receiver has to ignore the header. A value and faults go together where it can still be read. */
  readonly value: T | undefined
  /** Every rule that the header breaks, by position; empty for a header without fault. */
  readonly faults: readonly HeaderFault[]
}

/** A header as it arrived: its value, or the values of all its lines. */
export type HeaderLines = string | readonly string[]

/** Shared by all headers without fault, so that reading one allocates no list. */
export const noFaults: readonly HeaderFault[] = Object.freeze([])

/** Makes the faults of one header. */
export type Blame = (rule: HeaderRule, position: number, length: number) => HeaderFault

/** Blames on a header. */
export function blameOn(header: string): Blame {
  return (rule, position, length) => {
    const { says, level, section } = headerRules[rule]
    return { rule, says, level, section, header, position, length }
  }
}

/** One value of all lines, as RFC 9110 section 5.3 combines them. */
export function joinLines(lines: HeaderLines): string {
  return typeof lines === 'string' ? lines : lines.join(',')
}

/** Puts faults in the order of their place. */
export function byPosition(faults: readonly HeaderFault[]): readonly HeaderFault[] {
  return faults.length === 0 ? noFaults : faults.toSorted((a, b) => a.position - b.position)
}
