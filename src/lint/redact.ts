import type { Fault } from './define-rule.ts'
import type { FindingSpan } from './finding.ts'
import { toFindingSpan } from './finding-span.ts'

/** Masks what must not be printed. */
export type Redact = (text: string) => string

/** A fault as it may be printed: every text of it is redacted. */
export function redactFault(fault: Fault, redact: Redact): Fault {
  const { span, attribute, expected, received, data, others } = fault
  const clean = (one: Parameters<typeof toFindingSpan>[0]): FindingSpan => redactSpan(toFindingSpan(one), redact)
  return {
    ...fault,
    ...(span === undefined ? {} : { span: clean(span) }),
    ...(attribute === undefined ? {} : { attribute: redact(attribute) }),
    ...(expected === undefined ? {} : { expected: redact(expected) }),
    ...(received === undefined ? {} : { received: redact(received) }),
    ...(data === undefined ? {} : { data: redactData(data, redact) }),
    ...(others === undefined ? {} : { others: others.map(clean) }),
  }
}

function redactSpan(span: FindingSpan, redact: Redact): FindingSpan {
  const { name, service, scope } = span
  return {
    ...span,
    name: redact(name),
    ...(service === undefined ? {} : { service: redact(service) }),
    ...(scope === undefined ? {} : { scope: redact(scope) }),
  }
}

function redactData(data: NonNullable<Fault['data']>, redact: Redact): NonNullable<Fault['data']> {
  const entries = Object.entries(data)
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? redact(value) : value]))
}
