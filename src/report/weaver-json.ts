import type { Finding } from '../lint/finding.ts'
import type { LintReport } from '../lint/lint-report.ts'
import { isAllowed } from './support/tally.ts'
import { type Advice, adviceOf, worstLevel } from './support/weaver-advice.ts'
import { sampleOf } from './support/weaver-sample.ts'
import { weaverCounts } from './support/weaver-counts.ts'

/**
 * The report of `weaver registry live-check`: samples with their advice, and statistics. A sample stands for all spans of
 * one name and service. What Weaver knows of attributes that were seen is not there.
 */
export function weaverJson(report: LintReport): string {
  const findings = report.findings.filter((finding) => !isAllowed(finding))
  const samples = [...Map.groupBy(findings, subjectOf).values()].map((ofSubject) => {
    const advice = ofSubject.map((finding) => adviceOf(finding, report.rules.get(finding.rule)))
    return { subject: ofSubject[0], advice }
  })
  const content = {
    samples: samples.flatMap(({ subject, advice }) => (subject === undefined ? [] : [sampleOf(subject, advice)])),
    statistics: statisticsOf(
      report,
      findings,
      samples.map(({ advice }) => advice),
    ),
  }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

function subjectOf({ span, place }: Finding): string {
  const { service, name, kind } = span ?? {}
  return JSON.stringify(place === 'resource' ? [place, service] : ['span', service, name, kind])
}

function statisticsOf(
  { spans, rules }: LintReport,
  findings: readonly Finding[],
  samples: readonly (readonly Advice[])[],
): object {
  const counted = findings.map((finding) => [adviceOf(finding, rules.get(finding.rule)), finding.count] as const)
  return {
    total_entities: spans,
    total_entities_by_type: { span: spans },
    total_advisories: counted.reduce((sum, [, count]) => sum + count, 0),
    advice_level_counts: weaverCounts(counted.map(([{ level }, count]) => [level, count])),
    highest_advice_level_counts: weaverCounts(samples.map((advice) => [worstLevel(advice), 1])),
    advice_type_counts: weaverCounts(counted.map(([{ id }, count]) => [id, count])),
    advice_message_counts: weaverCounts(counted.map(([{ message }, count]) => [message, count])),
  }
}
