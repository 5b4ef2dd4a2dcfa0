import { createHash } from 'node:crypto'
import { nameTemplate } from '../trace/name-template.ts'
import type { Fault, Rule } from './define-rule.ts'
import type { Finding, Origin, Severity } from './finding.ts'
import { codePlaceOf, toFindingSpan } from './finding-span.ts'
import { RecentFaults } from './recent-faults.ts'
import { type Redact, redactFault } from './redact.ts'

/** How a fault was found. */
export interface Circumstances {
  /** The id that the config knows the rule by. */
  readonly ruleId: string
  readonly severity: Severity
  readonly origin: Origin | undefined
  /** Why the test allowed it. */
  readonly allowed: string | undefined
}

/** A finding, and how often it was found. */
interface Counted {
  readonly finding: Finding
  count: number
}

/** Collects faults: the same fault is kept once, with the first place where it was found and a count. */
export class Collector {
  readonly #byKey = new Map<string, Counted>()
  readonly #recent = new RecentFaults<Counted>()
  readonly #redact: Redact

  /** @param redact Masks what no finding may print. */
  constructor(redact: Redact = (text) => text) {
    this.#redact = redact
  }

  /** Every different finding, in the order in which they were first found. */
  get findings(): readonly Finding[] {
    return [...this.#byKey.values()].map(({ finding, count }) =>
      count === finding.count ? finding : { ...finding, count },
    )
  }

  add(rule: Rule, fault: Fault, circumstances: Circumstances): void {
    const recent = this.#recent.find(fault, circumstances)
    if (recent) recent.count++
    else this.#recent.keep(fault, circumstances, this.#count(rule, fault, circumstances))
  }

  /** Takes over what another collector found, in a worker or in a shard. */
  merge(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const key = `${finding.fingerprint} ${finding.severity} ${finding.allowed ?? ''}`
      const known = this.#byKey.get(key)
      if (known) known.count += finding.count
      else this.#byKey.set(key, { finding, count: finding.count })
    }
  }

  #count(rule: Rule, fault: Fault, circumstances: Circumstances): Counted {
    const key = keyOf(fault, circumstances, this.#redact)
    let known = this.#byKey.get(key)
    if (known) known.count++
    else {
      const finding = toFinding(rule, redactFault(fault, this.#redact), circumstances, key, fault.span)
      this.#byKey.set(key, (known = { finding, count: 1 }))
    }
    return known
  }
}

function toFinding(
  rule: Rule,
  fault: Fault,
  circumstances: Circumstances,
  key: string,
  started: Fault['span'],
): Finding {
  const { messageId, span, place = 'span', attribute, expected, received, others } = fault
  const { ruleId, severity, origin, allowed } = circumstances
  const code = started === undefined ? undefined : codePlaceOf(started)
  return {
    rule: ruleId,
    severity,
    messageId,
    message: printMessage(rule, fault),
    place,
    ...(attribute === undefined ? {} : { attribute }),
    ...(expected === undefined ? {} : { expected }),
    ...(received === undefined ? {} : { received }),
    ...(span === undefined ? {} : { span: toFindingSpan(span) }),
    ...(others === undefined ? {} : { others: others.map(toFindingSpan) }),
    ...(origin === undefined ? {} : { origin }),
    ...(code === undefined ? {} : { code }),
    fingerprint: key.slice(0, key.indexOf(' ')),
    count: 1,
    ...(allowed === undefined ? {} : { allowed }),
  }
}

/** Fingerprints that were worked out, by what they are made of. */
const fingerprints = new Map<string, string>()
const mostFingerprints = 20_000

function keyOf(fault: Fault, { ruleId, severity, allowed }: Circumstances, redact: Redact): string {
  const { span, place = 'span' } = fault
  const parts = [
    ruleId,
    fault.messageId,
    place,
    span?.service ?? '',
    span === undefined || place === 'resource' || place === 'scope' ? '' : nameTemplate(redact(span.name)),
    fault.attribute ?? '',
    fault.key ?? '',
  ].join('\u0000')
  let fingerprint = fingerprints.get(parts)
  if (fingerprint === undefined) {
    fingerprint = createHash('sha256').update(parts).digest('hex').slice(0, 16)
    if (fingerprints.size >= mostFingerprints) fingerprints.clear()
    fingerprints.set(parts, fingerprint)
  }
  return `${fingerprint} ${severity} ${allowed ?? ''}`
}

/** Fills in a message's placeholders; one that has no value is a mistake of the rule and stays as it is written. */
function printMessage(rule: Rule, fault: Fault): string {
  const values: Readonly<Record<string, string | number | undefined>> = {
    ...fault.data,
    span: fault.span === undefined ? undefined : JSON.stringify(fault.span.name),
    service: fault.span?.service,
    attribute: fault.attribute,
    expected: fault.expected,
    received: fault.received,
  }
  const message = rule.messages[fault.messageId] ?? fault.messageId
  return message.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
