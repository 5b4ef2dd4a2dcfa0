import type { Finding } from '../../lint/finding.ts'
import { type Advice, worstLevel } from './weaver-advice.ts'

/** What advice was given on, as Weaver writes samples: a span, or a resource. */
export function sampleOf({ span, place }: Finding, advice: readonly Advice[]): object {
  const live_check_result = { all_advice: advice, highest_advice_level: worstLevel(advice) }
  if (span === undefined || place === 'resource') {
    const attributes = span?.service === undefined ? [] : [{ name: 'service.name', value: span.service }]
    return { resource: { attributes, live_check_result } }
  }
  const { name, kind } = span
  return { span: { name, kind, attributes: [], span_events: [], span_links: [], live_check_result } }
}
