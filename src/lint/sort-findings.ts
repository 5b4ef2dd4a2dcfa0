import { byText } from '../trace/order.ts'
import type { Finding } from './finding.ts'

const weight: Readonly<Record<Finding['severity'], number>> = { error: 0, warn: 1, info: 2 }

/** Findings by service, then by span name, the worst first: the order in which they are told, the same in every run. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      byText(a.span?.service ?? '', b.span?.service ?? '') ||
      byText(a.span?.name ?? '', b.span?.name ?? '') ||
      weight[a.severity] - weight[b.severity] ||
      byText(a.rule, b.rule) ||
      byText(a.attribute ?? '', b.attribute ?? '') ||
      byText(a.fingerprint, b.fingerprint),
  )
}
