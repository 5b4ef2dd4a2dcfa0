import type { Circumstances } from './collect.ts'
import type { Fault } from './define-rule.ts'

/** Of more names than this, all are forgotten; so are the faults of a name. */
const mostNames = 1000
const mostFaults = 50

/** What tells a fault from the others on spans of the same name. */
interface Known<Kept> {
  readonly messageId: string
  readonly place: Fault['place'] | undefined
  readonly attribute: string | undefined
  readonly key: string | undefined
  readonly service: string | undefined
  readonly circumstances: Circumstances
  readonly kept: Kept
}

/**
 * Finds again what was kept of a fault, by the span's name and what else a fingerprint is made of: most faults of a run are
 * a few ones over and over, and to make a fingerprint takes far longer.
 */
export class RecentFaults<Kept> {
  readonly #byName = new Map<string, Map<string, Known<Kept>[]>>()

  find(fault: Fault, circumstances: Circumstances): Kept | undefined {
    const { span } = fault
    const known = span && this.#byName.get(span.name)?.get(circumstances.ruleId)
    if (!known) return undefined
    const { service } = span
    for (const one of known) {
      if (one.service === service && isOf(one, fault) && isSame(one.circumstances, circumstances)) return one.kept
    }
    return undefined
  }

  keep(fault: Fault, circumstances: Circumstances, kept: Kept): void {
    const { span, messageId, place, attribute, key } = fault
    if (!span) return
    let byRule = this.#byName.get(span.name)
    if (!byRule) {
      if (this.#byName.size >= mostNames) this.#byName.clear()
      this.#byName.set(span.name, (byRule = new Map()))
    }
    const { ruleId } = circumstances
    const known = byRule.get(ruleId)
    // Not the span itself, which would hold its trace.
    const one = { messageId, place, attribute, key, service: span.service, circumstances, kept }
    if (known && known.length < mostFaults) known.push(one)
    else byRule.set(ruleId, [one])
  }
}

function isOf(known: Known<unknown>, fault: Fault): boolean {
  return (
    known.messageId === fault.messageId &&
    known.attribute === fault.attribute &&
    known.key === fault.key &&
    known.place === fault.place
  )
}

function isSame(a: Circumstances, b: Circumstances): boolean {
  return a.severity === b.severity && a.allowed === b.allowed
}
