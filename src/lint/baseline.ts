import { byText } from '../trace/order.ts'
import { BaselineError } from './baseline-error.ts'
import type { Finding } from './finding.ts'

/** A finding that a team has accepted for now. */
export interface Suppression {
  readonly fingerprint: string
  readonly rule: string
  /** How often it was found when it was accepted; more than that is a new finding. */
  readonly count: number
  readonly service?: string
  readonly span?: string
  /** What the finding said, for those who read the file. */
  readonly message: string
}

/** The findings that a team has accepted for now, by fingerprint. */
export type Baseline = ReadonlyMap<string, Suppression>

/** What a baseline leaves of a run's findings. */
export interface Judged {
  /** What is not suppressed. */
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Finding[]
  /** What was accepted and is not found any more, or less often: the file has to be pruned. */
  readonly unused: readonly Suppression[]
}

const version = 1

/** Tells findings that were accepted from new ones. A finding that is allowed or only informs needs no suppression. */
export function applyBaseline(findings: readonly Finding[], baseline: Baseline): Judged {
  const left: Finding[] = []
  const suppressed: Finding[] = []
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const accepted = baseline.get(finding.fingerprint)
    if (accepted && finding.allowed === undefined) counts.set(finding.fingerprint, finding.count)
    const isKnown = accepted !== undefined && finding.count <= accepted.count
    if (isKnown && finding.allowed === undefined) suppressed.push(finding)
    else left.push(finding)
  }
  const unused = [...baseline.values()].filter(({ fingerprint, count }) => (counts.get(fingerprint) ?? 0) < count)
  return { findings: left, suppressed, unused }
}

/** Accepts every finding that fails or warns; of some rules only, where they are given. What was accepted stays. */
export function suppress(baseline: Baseline, findings: readonly Finding[], rules?: readonly string[]): Baseline {
  const chosen = findings.filter(
    ({ severity, allowed, rule }) => severity !== 'info' && allowed === undefined && (rules?.includes(rule) ?? true),
  )
  return new Map([...baseline, ...chosen.map((finding) => [finding.fingerprint, toSuppression(finding)] as const)])
}

/** Drops what is not found any more, and lowers counts to what is. */
export function prune(baseline: Baseline, findings: readonly Finding[]): Baseline {
  const counts = new Map(findings.map(({ fingerprint, count }) => [fingerprint, count]))
  const kept = [...baseline.values()].flatMap((one) => {
    const count = counts.get(one.fingerprint)
    return count === undefined ? [] : [[one.fingerprint, { ...one, count: Math.min(count, one.count) }] as const]
  })
  return new Map(kept)
}

/** Writes a baseline: sorted, so that two runs write the same file and changes read well in a review. */
export function writeBaseline(baseline: Baseline): string {
  const suppressions = [...baseline.values()].sort(
    (a, b) => byText(a.rule, b.rule) || byText(a.message, b.message) || byText(a.fingerprint, b.fingerprint),
  )
  return `${JSON.stringify({ version, suppressions }, undefined, 2)}\n`
}

/**
 * Reads a baseline.
 * @throws BaselineError that names the file, the entry and what is wrong with it.
 */
export function readBaseline(text: string, file: string): Baseline {
  const content = parse(text, file)
  if (!isRecord(content) || !Array.isArray(content['suppressions'])) {
    throw new BaselineError(file, 'it has no list of "suppressions"')
  }
  if (content['version'] !== version) {
    throw new BaselineError(file, `its version is ${JSON.stringify(content['version'])}, and only ${version} is known`)
  }
  const entries: readonly unknown[] = content['suppressions']
  return new Map(
    entries.map((entry, i) => {
      if (!isSuppression(entry)) {
        throw new BaselineError(file, `suppressions[${i}] needs a fingerprint, a rule, a message and a count from 1 on`)
      }
      return [entry.fingerprint, entry]
    }),
  )
}

function toSuppression({ fingerprint, rule, count, span, message }: Finding): Suppression {
  return {
    rule,
    ...(span?.service === undefined ? {} : { service: span.service }),
    ...(span === undefined ? {} : { span: span.name }),
    message,
    count,
    fingerprint,
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BaselineError(file, `it is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
}

function isSuppression(entry: unknown): entry is Suppression {
  if (!isRecord(entry)) return false
  const { fingerprint, rule, message, count } = entry
  const texts = [fingerprint, rule, message]
  return texts.every((text) => typeof text === 'string' && text !== '') && Number.isInteger(count) && Number(count) >= 1
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
