import type { Finding, FindingSpan } from '../../lint/finding.ts'
import { oneLine } from './words.ts'

/** The span of a finding: `GET /orders/:id [server @checkout]`. */
export function printSpan(span: FindingSpan): string {
  const flags = [...(span.kind === 'internal' ? [] : [span.kind]), ...(span.service ? [`@${span.service}`] : [])]
  return oneLine(flags.length === 0 ? span.name : `${span.name} [${flags.join(' ')}]`)
}

/** What a finding is about, in words. */
export function subjectOf({ span }: Pick<Finding, 'span'>): string {
  return span ? printSpan(span) : 'the whole run'
}

/** How often a finding was found: ` ×12`, and nothing for once. */
export function printTimes({ count }: Pick<Finding, 'count'>): string {
  return count > 1 ? ` ×${count}` : ''
}
